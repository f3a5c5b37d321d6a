package io.reelkeep.rest.api.recording;

import io.reelkeep.application.recording.RecordingView;
import io.reelkeep.application.recording.ShowSyncLedger;
import io.reelkeep.application.shared.Page;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.recording.FileBody;
import io.reelkeep.domain.recording.Gap;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.recording.RecordingState;
import io.reelkeep.domain.recording.SyncLedger;
import io.reelkeep.domain.recording.Take;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.sharing.Audience;
import io.reelkeep.domain.sharing.Share;
import io.reelkeep.domain.sharing.SharePassword;
import io.reelkeep.domain.sharing.SharePolicy;
import io.reelkeep.domain.sharing.ShareScope;
import io.reelkeep.domain.sharing.ShareToken;
import io.reelkeep.rest.api.sharing.ShareJson;
import io.reelkeep.rest.shared.Golden;
import io.reelkeep.rest.shared.PublicUrls;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordingGoldenTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final PublicUrls URLS = new PublicUrls(URI.create("https://vault.example"));
    private static final ShareToken TOKEN = new ShareToken("AbCdEfGhIjKlMnOpQrStUv");

    /** Ids beyond 2^53 stay whole, because they are text. */
    @Test
    void a_shared_recording_with_a_gap_and_a_failed_take() {
        Share share = share(SharePolicy.WATCH_ONLY);

        Golden.assertSame(
                "api/recording_shared", RecordingJson.of(new RecordingView(ready(), Optional.of(share)), URLS));
    }

    @Test
    void a_page_of_recordings() {
        var view = new RecordingView(ready(), Optional.empty());

        Golden.assertSame("api/recordings", RecordingsJson.of(new Page<>(List.of(view), 2, 1, 3), URLS));
        Golden.assertSame("api/recordings_none", RecordingsJson.of(new Page<>(List.of(), 1, 20, 0), URLS));
    }

    private static Share share(SharePolicy policy) {
        return Share.of(
                TOKEN,
                new TenantId(1),
                new ShareScope.WholeRecording(new RecordingId(1318080818611111112L)),
                policy,
                NOON);
    }

    @Test
    void a_link_and_its_terms() {
        var limited = new SharePolicy(
                Audience.SAME_COMPANY, Optional.empty(), Optional.of(NOON.plusSeconds(60)), true, false);

        Golden.assertSame("api/share", ShareJson.of(share(SharePolicy.WATCH_ONLY), Optional.empty(), URLS));
        Golden.assertSame(
                "api/share_terms", ShareJson.of(share(limited), Optional.of(new SharePassword("q4FW")), URLS));
    }

    @Test
    void how_the_segments_of_a_file_lie_to_each_other() {
        var ledger = new SyncLedger(
                List.of(new SyncLedger.Seam(2, 20_000, -7_500, -120), new SyncLedger.Seam(4, 40_000, 3_200, 20_000)));

        Golden.assertSame(
                "api/ledger",
                LedgerJson.of(new ShowSyncLedger.Shown(ready().files().get(0), ledger)));
    }

    private static Recording ready() {
        var about = new Recording.Subject(
                new MeetingId(9), "700800900", "数学 \"A\" <b>", new UserId("owner"), new UserId("host"), NOON);
        var file = new RecordingFile(
                new RecordingFileId(1318080818611111111L),
                new CaptureId(7),
                RecordingFile.Making.RECORDED,
                "Lesson",
                FileBody.whole(new BlobId("0".repeat(32)), 5_000_000_000L, "c".repeat(64)),
                NOON,
                NOON.plusSeconds(600),
                600_000,
                "avc1.42c01e,mp4a.40.2",
                List.of(new Gap(3, 40_000, 20_000, Gap.NEVER_ARRIVED)),
                NOON.plusSeconds(720));
        return Recording.restore(new Recording.Snapshot(
                new RecordingId(1318080818611111112L),
                new TenantId(1),
                about,
                Origin.LOCAL,
                NOON,
                RecordingState.READY,
                List.of(
                        new Take(new CaptureId(7), Take.State.DONE, Optional.empty()),
                        new Take(new CaptureId(8), Take.State.FAILED, Optional.of("nothing_received"))),
                List.of(file)));
    }
}
