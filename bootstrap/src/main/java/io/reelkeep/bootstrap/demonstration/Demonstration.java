package io.reelkeep.bootstrap.demonstration;

import io.reelkeep.application.captions.KeepCaptions;
import io.reelkeep.application.recording.port.Meetings;
import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.domain.captions.CaptionTrack;
import io.reelkeep.domain.captions.LanguageTag;
import io.reelkeep.domain.captions.TrackKind;
import io.reelkeep.domain.captions.WebVtt;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingState;
import io.reelkeep.domain.shared.TenantId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Makes the recording that a house is set up with: two files with picture and sound, captions in two languages and chapters.
 * It is a recording like any other, made by the use cases that every recorder calls, and can be deleted like any other.
 */
public final class Demonstration {
    private static final int FIRST_SECONDS = 20;
    private static final int SECOND_SECONDS = 10;
    private static final Duration GLANCE = Duration.ofMillis(500);

    /** What is written under the pictures of each file, in its order: kind, language, label. */
    private record Text(TrackKind kind, String language, String label) {}

    private static final List<Text> TEXTS = List.of(
            new Text(TrackKind.SUBTITLES, "zh", "中文"),
            new Text(TrackKind.SUBTITLES, "en", "English"),
            new Text(TrackKind.CHAPTERS, "zh", "章节"));

    private final Workbench bench;
    private final Meetings meetings;
    private final Recordings recordings;
    private final Camera camera;
    private final KeepCaptions captions;

    public Demonstration(
            Workbench bench, Meetings meetings, Recordings recordings, Camera camera, KeepCaptions captions) {
        this.bench = bench;
        this.meetings = meetings;
        this.recordings = recordings;
        this.camera = camera;
        this.captions = captions;
    }

    /**
     * Does the next step. May be run twice: what is there is not recorded again, and what a crash cut short stays as short as
     * any recording would.
     *
     * @return when to look again; empty when there is nothing left to do
     */
    public Optional<Instant> make(TenantId tenant, MeetingId id) {
        Optional<Recording> made = bench.transactions().inOne(() -> recordings.lockOf(tenant, id, Origin.CLOUD));
        if (made.isEmpty()) {
            return bench.transactions().inOne(() -> meetings.find(tenant, id)).map(this::film);
        }
        RecordingState state = made.get().state();
        if (state == RecordingState.RECORDING || state == RecordingState.PROCESSING) {
            return Optional.of(bench.now().plus(GLANCE));
        }
        write(made.get());
        return Optional.empty();
    }

    private Instant film(Meeting meeting) {
        Instant begin = bench.now();
        camera.film(meeting, "认识 Reelkeep · Getting to know Reelkeep", FIRST_SECONDS, begin);
        camera.film(meeting, "下一步 · What next", SECOND_SECONDS, begin.plusSeconds(FIRST_SECONDS));
        return bench.now();
    }

    private void write(Recording recording) {
        List<RecordingFile> files = recording.files();
        for (int index = 0; index < files.size(); index++) {
            for (Text text : TEXTS) {
                write(recording, files.get(index), text, index + 1);
            }
        }
    }

    private void write(Recording recording, RecordingFile file, Text text, int number) {
        String name = number + "-" + text.kind().name().toLowerCase(Locale.ROOT) + "-" + text.language() + ".vtt";
        captions.keep(
                recording.tenant(),
                recording.id(),
                file.id(),
                new CaptionTrack(
                        text.kind(), new LanguageTag(text.language()), text.label(), WebVtt.read(resource(name))));
    }

    private static String resource(String name) {
        try (InputStream bytes = Objects.requireNonNull(Demonstration.class.getResourceAsStream(name), name)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
