package io.reelkeep.application.usage;

import io.reelkeep.domain.tenancy.User;
import io.reelkeep.domain.usage.UsageEvent;
import java.util.Optional;

/**
 * A view or download, and what those in it are called.
 *
 * @param viewer empty when nobody knows who it was, or the tenant has no such user
 * @param recordingTitle of its meeting
 * @param fileName without extension
 */
public record UsageView(UsageEvent event, Optional<User> viewer, String recordingTitle, String fileName) {}
