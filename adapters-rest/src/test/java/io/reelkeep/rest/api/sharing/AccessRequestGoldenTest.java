package io.reelkeep.rest.api.sharing;

import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.sharing.AccessRequest;
import io.reelkeep.domain.sharing.AccessRequestId;
import io.reelkeep.rest.golden.Golden;
import io.reelkeep.rest.shared.json.StrictJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccessRequestGoldenTest {
    private static final AccessRequest PENDING = new AccessRequest(
            new AccessRequestId(1318080818611111119L),
            new TenantId(1),
            new RecordingId(1318080818611111112L),
            new UserId("s1"),
            "I was ill",
            AccessRequest.State.PENDING,
            Instant.parse("2026-03-02T12:00:00Z"),
            Optional.empty());

    @Test
    void an_application_before_and_after_it_is_decided() {
        matches(
                "access_requests",
                AccessRequestsJson.of(
                        List.of(PENDING, PENDING.decided(true, Instant.parse("2026-03-02T13:00:00Z"))), 2));
        matches("access_requests_none", AccessRequestsJson.of(List.of(), 20));
    }

    private static void matches(String name, Record answer) {
        Golden.matches("api/" + name + ".json", new String(StrictJson.write(answer), StandardCharsets.UTF_8));
    }
}
