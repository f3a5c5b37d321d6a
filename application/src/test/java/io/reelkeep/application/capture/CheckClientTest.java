package io.reelkeep.application.capture;

import static io.reelkeep.domain.kit.Refusals.assertRefused;

import io.reelkeep.domain.capture.ClientVersion;
import io.reelkeep.domain.shared.Reason;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CheckClientTest {
    private final CheckClient check = new CheckClient(ClientVersion.of("3.7"));

    /** F5, C20: one below, at, one above. */
    @Test
    void refuses_what_is_older_than_the_oldest_allowed() {
        assertRefused(Reason.NOT_PERMITTED, () -> check.check(Optional.of(ClientVersion.of("3.6.99"))));
        check.check(Optional.of(ClientVersion.of("3.7")));
        check.check(Optional.of(ClientVersion.of("3.7.1")));
    }

    @Test
    void lets_through_who_does_not_say() {
        check.check(Optional.empty());
    }
}
