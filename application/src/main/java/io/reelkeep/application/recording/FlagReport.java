package io.reelkeep.application.recording;

import io.reelkeep.application.recording.FlagView.Flag;
import io.reelkeep.application.recording.FlagView.State;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.capture.CaptureFlags;
import io.reelkeep.domain.preview.Illustration;
import io.reelkeep.domain.preview.Preview;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingFile.Making;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.transcoding.Transcoding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells what came of the flags of a capture, by what is known of its files. */
record FlagReport(Recording folder, List<Preview> previews, List<Transcoding> transcodings) {
    List<FlagView> of(Capture capture) {
        CaptureFlags flags = capture.options().flags();
        List<RecordingFileId> files = folder.files().stream()
                .filter(file -> file.capture().equals(capture.id()) && file.making() == Making.RECORDED)
                .map(RecordingFile::id)
                .toList();
        var views = new ArrayList<FlagView>();
        if (flags.transcode()) {
            views.add(view(capture, Flag.TRANSCODE, encoded(files)));
        }
        if (flags.screenshot()) {
            views.add(view(capture, Flag.SCREENSHOT, pictured(files)));
        }
        if (flags.watermark()) {
            views.add(view(capture, Flag.WATERMARK, encoded(files)));
        }
        return views;
    }

    /** What is known of one file; a file of which nothing is known is still to be done. */
    private record Outcome(State state, Optional<String> reason) {
        static Outcome of(boolean isDone, Optional<String> reason) {
            return isDone ? new Outcome(State.APPLIED, Optional.empty()) : new Outcome(State.NOT_APPLIED, reason);
        }
    }

    private static FlagView view(Capture capture, Flag flag, Outcome outcome) {
        return new FlagView(capture.id(), flag, outcome.state(), outcome.reason());
    }

    private Outcome encoded(List<RecordingFileId> files) {
        List<Outcome> known = transcodings.stream()
                .filter(one -> files.contains(one.source()))
                .map(one -> Outcome.of(one.isDone(), one.failure()))
                .toList();
        return all(known, files.size());
    }

    private Outcome pictured(List<RecordingFileId> files) {
        List<Outcome> known = previews.stream()
                .filter(one -> files.contains(one.file()))
                .map(one -> Outcome.of(one.has(Illustration.Kind.POSTER), one.noPictures()))
                .toList();
        return all(known, files.size());
    }

    /** One that failed decides, then one that is still to be done. */
    private static Outcome all(List<Outcome> known, int files) {
        Optional<Outcome> failed =
                known.stream().filter(one -> one.state() == State.NOT_APPLIED).findFirst();
        return failed.orElseGet(() ->
                new Outcome(files == 0 || known.size() < files ? State.PENDING : State.APPLIED, Optional.empty()));
    }
}
