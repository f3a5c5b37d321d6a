package io.reelkeep.domain.deletion;

import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.AppId;
import java.util.Optional;

/**
 * Who has deleted something: an application, for a person if it says so.
 *
 * @param operator the person, as the application names them
 */
public record DeletedBy(AppId app, Optional<UserId> operator) {}
