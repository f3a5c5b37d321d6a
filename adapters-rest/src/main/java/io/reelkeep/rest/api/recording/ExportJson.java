package io.reelkeep.rest.api.recording;

import io.reelkeep.application.delivery.ArchivePlan;
import io.reelkeep.application.delivery.ShowExport.Export;
import io.reelkeep.application.delivery.ShowExport.FileExport;
import io.reelkeep.application.delivery.port.Renditions.Rendition;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.sharing.ShareToken;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.PublicUrls;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What of a recording can be taken along.
 *
 * @param state ready when all archives are
 * @param urlsMissing why there are no addresses
 */
record ExportJson(
        String recordingId,
        String state,
        Optional<ShareJson> share,
        Optional<String> urlsMissing,
        List<FileJson> files,
        Optional<ArchiveJson> videoArchive,
        Optional<ArchiveJson> audioArchive,
        Optional<String> audioArchiveMissing) {
    private static final String NOT_SHARED = "not_shared";

    /** One file, as it is, and its sound. */
    record FileJson(
            String fileId, String name, ItemJson video, Optional<ItemJson> audio, Optional<String> audioMissing) {}

    /** Something to be fetched. */
    record ItemJson(String fileName, String mediaType, long sizeBytes, Optional<String> url) {}

    /** All files in one. */
    record ArchiveJson(String state, String fileName, long sizeBytes, Optional<String> url) {}

    static ExportJson of(Export export, PublicUrls urls) {
        var links = new Links(export.share().map(share -> share.token()), urls);
        Optional<ArchivePlan> sound = export.sound().found();
        boolean isReady = export.video().map(ArchivePlan::isReady).orElse(true)
                && sound.map(ArchivePlan::isReady).orElse(true);
        return new ExportJson(
                export.recording().id().toString(),
                state(isReady),
                links.token().map(token -> ShareJson.of(token, urls)),
                links.token().isPresent() ? Optional.empty() : Optional.of(NOT_SHARED),
                export.files().stream().map(file -> file(file, links)).toList(),
                export.video().map(plan -> archive(plan, links, "")),
                sound.map(plan -> archive(plan, links, "?audio_only=1")),
                export.sound().missing().map(Input::word));
    }

    /** The addresses, while the recording is shared. */
    private record Links(Optional<ShareToken> token, PublicUrls urls) {
        Optional<String> video(RecordingFile file) {
            return token.map(open -> urls.media(open, file)).map(URI::toString);
        }

        Optional<String> sound(RecordingFile file) {
            return token.map(open -> urls.sound(open, file)).map(URI::toString);
        }

        Optional<String> archive(String query) {
            return token.map(open -> urls.archive(open) + query);
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

    private static ItemJson item(String fileName, Rendition rendition, Optional<String> url) {
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
