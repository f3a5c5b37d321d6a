package io.reelkeep.application.sharing;

import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.capture.FilePart;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import java.util.List;
import java.util.Optional;

/** Looks up what became of one part of a recording in a live room. */
public final class PartFiles {
    private final Recordings recordings;
    private final PlayAddresses links;

    public PartFiles(Recordings recordings, PlayAddresses links) {
        this.recordings = recordings;
        this.links = links;
    }

    /** Empty when there is no such part, or what was made of it is deleted. Within a transaction. */
    Optional<FindFilesOfPart.Found> find(Capture capture, int part) {
        return capture.parts().stream()
                .filter(one -> one.number() == part)
                .findFirst()
                .flatMap(known -> recordings
                        .find(capture.tenant(), capture.recording())
                        .map(folder -> found(folder, known))
                        .filter(found ->
                                known.files().isEmpty() || !found.files().isEmpty()));
    }

    private FindFilesOfPart.Found found(Recording folder, FilePart part) {
        List<RecordingFile> files = part.files().stream()
                .flatMap(file -> folder.file(file).stream())
                .toList();
        return new FindFilesOfPart.Found(part.state(), playable(folder, files));
    }

    /** In the order of {@code files}. Within a transaction. */
    List<PlayFile> playable(Recording folder, List<RecordingFile> files) {
        return links.of(
                folder.tenant(),
                files.stream()
                        .map(file -> new Recordings.FileIn(folder.id(), file))
                        .toList());
    }
}
