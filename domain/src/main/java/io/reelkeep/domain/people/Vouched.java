package io.reelkeep.domain.people;

import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.UserId;
import java.util.Optional;

/** What an authority says of somebody who has proven to it who it is. */
public record Vouched(UserId user, String name) {
    private static final int MAX_NAME = 128;

    public Vouched {
        Checks.text(name, MAX_NAME, "name");
    }

    /**
     * As somebody says it who does not know our bounds.
     *
     * @param name for people to read, made fit; the id again where it is not said
     * @throws IllegalArgumentException when the id cannot be one of ours: it is not made fit, for that would make it another's
     */
    public static Vouched of(String id, Optional<String> name) {
        var user = new UserId(id);
        return new Vouched(
                user,
                name.map(text -> Checks.storable(text.strip(), MAX_NAME))
                        .filter(text -> !text.isBlank())
                        .orElse(user.value()));
    }
}
