package io.reelkeep.rest.api.recording;

import io.reelkeep.application.delivery.ArchivePlan;
import io.reelkeep.application.delivery.ShowExport.Export;
import io.reelkeep.application.delivery.ShowExport.FileExport;
import io.reelkeep.application.delivery.port.Renditions.Rendition;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.sharing.Ticket;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.PublicUrls;
import io.reelkeep.rest.shared.Times;
import java.util.List;
import java.util.Optional;

/**
 * What of a recording can be taken along.
 *
 * @param state ready when all archives are
 * @param urlsEndAt until when the addresses work
 */
record ExportJson(
        String recordingId,
        String state,
        String urlsEndAt,
        List<FileJson> files,
        Optional<ArchiveJson> videoArchive,
        Optional<ArchiveJson> audioArchive,
        Optional<String> audioArchiveMissing) {
    /** One file, as it is, and its sound. */
    record FileJson(
            String fileId, String name, ItemJson video, Optional<ItemJson> audio, Optional<String> audioMissing) {}

    /** Something to be fetched. */
    record ItemJson(String fileName, String mediaType, long sizeBytes, String url) {}

    /** All files in one. */
    record ArchiveJson(String state, String fileName, long sizeBytes, String url) {}

    static ExportJson of(Export export, PublicUrls urls) {
        var links = new Links(export.ticket(), urls);
        Optional<ArchivePlan> sound = export.sound().found();
        boolean isReady = export.video().map(ArchivePlan::isReady).orElse(true)
                && sound.map(ArchivePlan::isReady).orElse(true);
        return new ExportJson(
                export.recording().id().toString(),
                state(isReady),
                Times.write(export.ticket().right().endsAt()),
                export.files().stream().map(file -> file(file, links)).toList(),
                export.video().map(plan -> archive(plan, links, "")),
                sound.map(plan -> archive(plan, links, "?audio_only=1")),
                export.sound().missing().map(Input::word));
    }

    /** Where to fetch it all. */
    private record Links(Ticket ticket, PublicUrls urls) {
        String video(RecordingFile file) {
            return urls.media(ticket, file) + "?download=1";
        }

        String sound(RecordingFile file) {
            return urls.sound(ticket, file) + "?download=1";
        }

        String archive(String query) {
            return urls.archive(ticket) + query;
        }
    }

    private static FileJson file(FileExport export, Links links) {
        RecordingFile file = export.file();
        return new FileJson(
                file.id().toString(),
                file.name(),
                item(file.fileName(), export.video(), links.video(file)),
                export.sound().found().map(sound -> item(file.name() + ".m4a", sound, links.sound(file))),
                export.sound().missing().map(Input::word));
    }

    private static ItemJson item(String fileName, Rendition rendition, String url) {
        return new ItemJson(fileName, rendition.mediaType(), rendition.sizeBytes(), url);
    }

    private static ArchiveJson archive(ArchivePlan plan, Links links, String query) {
        return new ArchiveJson(
                state(plan.isReady()), plan.name(), plan.rendition().sizeBytes(), links.archive(query));
    }

    private static String state(boolean isReady) {
        return isReady ? "ready" : "preparing";
    }
}
