package io.reelkeep.rest.api.standing;

import io.reelkeep.domain.deletion.DeletedBy;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.recording.RecordingState;
import io.reelkeep.domain.retention.BinnedRecording;
import io.reelkeep.domain.retention.LegalHold;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.AppId;
import io.reelkeep.rest.shared.Golden;
import io.reelkeep.rest.shared.standing.Onward;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrashGoldenTest {
    private static final Instant NOON = SampleTenants.NOON;

    private static Recording recording() {
        var about = new Recording.Subject(
                new MeetingId(42), "123456789", "Weekly round", new UserId("alice"), new UserId("alice"), NOON);
        return Recording.restore(new Recording.Snapshot(
                new RecordingId(1318),
                new TenantId(17),
                about,
                Origin.CLOUD,
                NOON,
                RecordingState.FAILED,
                List.of(),
                List.of()));
    }

    @Test
    void what_lies_in_the_bin() {
        var by = new DeletedBy(new AppId(7), Optional.of(new UserId("bob")));
        var binned = new BinnedRecording(recording(), by, NOON, NOON.plusSeconds(86_400));
        Golden.assertSame("api/trash", TrashJson.of(List.of(binned), new Onward(0, 1)));
        Golden.assertSame("api/trash_none", TrashJson.of(List.of(), new Onward(0, 1)));
    }

    @Test
    void what_is_held() {
        var hold = new LegalHold(
                new TenantId(17), new RecordingId(1318), "court", new AppId(7), Optional.of(new UserId("bob")), NOON);
        Golden.assertSame("api/legal_hold", LegalHoldJson.of(Optional.of(hold)));
        Golden.assertSame("api/legal_hold_none", LegalHoldJson.of(Optional.empty()));
    }
}
