package io.reelkeep.domain.people;

import io.reelkeep.domain.shared.Checks;

/** Names a session where its token must not be told, such as in what is derived from it. */
public record SessionId(long value) {
    public SessionId {
        Checks.positive(value, "session id");
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
