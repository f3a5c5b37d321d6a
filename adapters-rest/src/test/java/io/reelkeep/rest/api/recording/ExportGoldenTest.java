package io.reelkeep.rest.api.recording;

import io.reelkeep.application.delivery.ArchivePlan;
import io.reelkeep.application.delivery.ShowExport.Export;
import io.reelkeep.application.delivery.ShowExport.FileExport;
import io.reelkeep.application.delivery.ShowExport.Offer;
import io.reelkeep.application.delivery.port.Renditions.Rendition;
import io.reelkeep.application.shared.port.MediaRefused.Code;
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

class ExportGoldenTest {
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
    private final Recording recording = Recording.restore(new Recording.Snapshot(
            new RecordingId(1318080818611111112L),
            new TenantId(1),
            new Recording.Subject(
                    new MeetingId(9), "700800900", "Lesson", new UserId("owner"), new UserId("host"), NOON),
            Origin.LOCAL,
            NOON,
            RecordingState.READY,
            List.of(),
            List.of(file)));

    @Test
    void a_recording_with_sound_whose_archive_is_being_prepared() {
        var export = new Export(
                recording,
                TICKET,
                List.of(new FileExport(file, rendition("video/mp4", 5_000_000_000L), offer(rendition("audio/mp4", 9)))),
                Optional.of(new ArchivePlan("Lesson.zip", rendition("application/zip", 5_000_000_300L), true)),
                offer(new ArchivePlan("Lesson.zip", rendition("application/zip", 309), false)));

        Golden.assertSame("api/export_preparing", ExportJson.of(export, URLS));
    }

    @Test
    void a_silent_recording() {
        var export = new Export(
                recording,
                TICKET,
                List.of(new FileExport(file, rendition("video/mp4", 5_000_000_000L), none())),
                Optional.of(new ArchivePlan("Lesson.zip", rendition("application/zip", 5_000_000_300L), true)),
                none());

        Golden.assertSame("api/export_silent", ExportJson.of(export, URLS));
    }

    private static final Ticket TICKET = new Ticket(
            new Ticket.Right(
                    new TenantId(1),
                    new RecordingId(5),
                    Optional.empty(),
                    Optional.empty(),
                    true,
                    NOON.plusSeconds(60)),
            "s".repeat(43));

    private static <T> Offer<T> offer(T found) {
        return new Offer<>(Optional.of(found), Optional.empty());
    }

    private static <T> Offer<T> none() {
        return new Offer<>(Optional.empty(), Optional.of(Code.NO_SAMPLES));
    }

    private static Rendition rendition(String mediaType, long sizeBytes) {
        return new Rendition(mediaType, "a".repeat(64), sizeBytes, () -> {
            throw new AssertionError("not to be opened");
        });
    }
}
