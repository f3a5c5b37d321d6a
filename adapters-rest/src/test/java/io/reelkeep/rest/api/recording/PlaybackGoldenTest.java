package io.reelkeep.rest.api.recording;

import io.reelkeep.application.captions.port.CaptionTracks;
import io.reelkeep.application.delivery.ShowPlayback.FilePlayback;
import io.reelkeep.application.delivery.ShowPlayback.Playback;
import io.reelkeep.domain.captions.LanguageTag;
import io.reelkeep.domain.captions.TrackKind;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.recording.FileBody;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.recording.RecordingState;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.sharing.Ticket;
import io.reelkeep.rest.shared.Golden;
import io.reelkeep.rest.shared.PublicUrls;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlaybackGoldenTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final PublicUrls URLS = new PublicUrls(URI.create("https://vault.example"));

    private final RecordingFile file = new RecordingFile(
            new RecordingFileId(1318080818611111111L),
            new CaptureId(7),
            RecordingFile.Making.RECORDED,
            "Lesson 7",
            FileBody.whole(new BlobId("0".repeat(32)), 5_000_000_000L, "c".repeat(64)),
            NOON,
            NOON.plusSeconds(600),
            600_000,
            "avc1.42c01e,mp4a.40.2",
            List.of(),
            NOON.plusSeconds(720));

    @Test
    void a_file_with_subtitles_whose_pictures_are_not_made_yet() {
        var recording = Recording.restore(new Recording.Snapshot(
                new RecordingId(1318080818611111112L),
                new TenantId(1),
                new Recording.Subject(
                        new MeetingId(9), "700800900", "Lesson", new UserId("owner"), new UserId("host"), NOON),
                Origin.LOCAL,
                NOON,
                RecordingState.READY,
                List.of(),
                List.of(file)));
        var right = new Ticket.Right(
                new TenantId(1),
                recording.id(),
                Optional.empty(),
                Optional.of(new UserId("owner")),
                Ticket.Extent.PREVIEW,
                NOON.plusSeconds(60));
        var subtitles = new CaptionTracks.Listed(TrackKind.SUBTITLES, new LanguageTag("zh-Hans"), "中文", 812, NOON);
        var playback = new Playback(
                recording,
                new Ticket(right, "s".repeat(43)),
                true,
                List.of(new FilePlayback(file, Optional.empty(), List.of(subtitles))));

        Golden.assertSame("api/playback_previews_pending", PlaybackJson.of(playback, URLS));
    }
}
