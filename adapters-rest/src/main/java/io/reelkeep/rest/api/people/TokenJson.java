package io.reelkeep.rest.api.people;

import io.reelkeep.application.people.IssuePersonToken;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Times;
import java.time.Duration;
import java.util.Optional;

/** A bearer token, told once (RFC 6750 §4). */
record TokenJson(String accessToken, String tokenType, String expiresAt) {
    /**
     * The request for one.
     *
     * @param expiresIn seconds, 1 to 3600; 3600 by default
     */
    record NewJson(Optional<Long> expiresIn) {
        Duration lifetime() {
            long atMost = IssuePersonToken.MAX_LIFETIME.toSeconds();
            return Duration.ofSeconds(Input.inBounds("expires_in", expiresIn.orElse(atMost), 1, atMost));
        }
    }

    static TokenJson of(IssuePersonToken.Issued issued) {
        return new TokenJson(issued.text(), "Bearer", Times.write(issued.expiresAt()));
    }

    @Override
    public String toString() {
        return "TokenJson[" + expiresAt + "]";
    }
}
