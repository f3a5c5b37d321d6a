package io.reelkeep.rest.shared;

import io.reelkeep.application.shared.Page;
import io.reelkeep.application.usage.ReportUsage.Counts;
import io.reelkeep.application.usage.ReportUsage.Day;
import io.reelkeep.application.usage.ReportUsage.OfFile;
import io.reelkeep.application.usage.ReportUsage.Report;
import io.reelkeep.application.usage.UsageView;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.recording.FileBody;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.recording.SearchWindow;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.User;
import io.reelkeep.domain.usage.ClientKey;
import io.reelkeep.domain.usage.Sighting;
import io.reelkeep.domain.usage.UsageEvent;
import io.reelkeep.domain.usage.UsageKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Views and downloads as the dialects tell them. Ids are beyond 2^53. */
public final class SampleUsage {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final TenantId TENANT = new TenantId(1);
    private static final RecordingId RECORDING = new RecordingId(1318080818611111112L);
    private static final RecordingFileId FILE = new RecordingFileId(1318080818611111111L);
    private static final UserId ALICE = new UserId("alice");

    private SampleUsage() {}

    /** Two days, one of them without any use. */
    public static Report report() {
        var file = new RecordingFile(
                FILE,
                new CaptureId(7),
                RecordingFile.Making.RECORDED,
                "Lesson",
                FileBody.whole(new BlobId("0".repeat(32)), 5_000, "c".repeat(64)),
                NOON,
                NOON.plusSeconds(600),
                600_000,
                "avc1.42c01e,mp4a.40.2",
                List.of(),
                NOON.plusSeconds(720));
        var counts = new Counts(3_000_000_000L, 1);
        return new Report(
                RECORDING,
                new SearchWindow(NOON, NOON.plusSeconds(86_400)),
                List.of(new Day(LocalDate.of(2026, 3, 2), counts), new Day(LocalDate.of(2026, 3, 3), new Counts(0, 0))),
                List.of(new OfFile(file, counts)));
    }

    /** A view of somebody who is known, and a download of somebody who is not. */
    public static Page<UsageView> page() {
        var alice = new User(TENANT, ALICE, "Alice 爱丽丝", User.Kind.PERSON, NOON);
        return new Page<>(
                List.of(
                        new UsageView(
                                event(UsageKind.VIEW, Optional.of(ALICE)), Optional.of(alice), "数学 \"A\"", "Lesson"),
                        new UsageView(
                                event(UsageKind.DOWNLOAD, Optional.empty()), Optional.empty(), "数学 \"A\"", "Lesson")),
                2,
                20,
                22);
    }

    private static UsageEvent event(UsageKind kind, Optional<UserId> viewer) {
        return new UsageEvent(
                TENANT,
                new ClientKey("k".repeat(ClientKey.LENGTH)),
                1,
                kind,
                RECORDING,
                FILE,
                viewer,
                new Sighting(NOON, NOON.plusMillis(61_234), 499));
    }
}
