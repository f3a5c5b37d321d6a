package io.reelkeep.media.bench;

import io.reelkeep.media.content.FileContent;
import io.reelkeep.media.isobmff.parse.Limits;
import io.reelkeep.media.isobmff.parse.Movie;
import io.reelkeep.media.isobmff.parse.MovieReader;
import io.reelkeep.media.isobmff.parse.TrackIndex;
import io.reelkeep.media.isobmff.parse.TrackIndex.Kind;
import io.reelkeep.media.kit.Clips;
import io.reelkeep.media.layout.Alignment;
import io.reelkeep.media.layout.OutputLayout;
import io.reelkeep.media.timeline.Composer;
import io.reelkeep.media.timeline.Composition;
import io.reelkeep.media.timeline.Span;
import io.reelkeep.media.timeline.Span.Mark;
import io.reelkeep.media.timeline.Span.Stretch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The steps of a stitch before the first byte is copied, each alone, for 90 pieces of one minute. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx256m")
public class SpliceSteps {
    private static final int PIECES = 90;
    private static final int MAX_SAMPLES = 1_000_000;

    private final Limits limits = Limits.forThisHeap();
    private Path dir = Path.of("");
    private List<FileContent> progressive = List.of();
    private List<FileContent> fragmented = List.of();
    private List<Span> spans = List.of();
    private Optional<Composition> composition = Optional.empty();

    /** A minute of small pictures, progressive and in fragments of a second. */
    @Setup
    public void make() throws IOException {
        dir = Files.createTempDirectory("reelkeep-jmh");
        Path whole = Clips.with(dir, "whole.mp4", 60, "-g", "50", "-movflags", "+faststart");
        Path parts = Clips.with(
                dir, "parts.mp4", 60, "-g", "25", "-movflags", "+empty_moov+default_base_moof+frag_keyframe");
        progressive = List.of(FileContent.open(whole));
        fragmented = List.of(FileContent.open(parts));
        var all = new ArrayList<Span>();
        for (int i = 0; i < PIECES; i++) {
            all.add(span(i, read(progressive.get(0))));
        }
        spans = all;
        composition = Optional.of(compose());
    }

    @TearDown
    public void remove() throws IOException {
        progressive.forEach(FileContent::close);
        fragmented.forEach(FileContent::close);
        Files.delete(dir.resolve("whole.mp4"));
        Files.delete(dir.resolve("parts.mp4"));
        Files.delete(dir);
    }

    /** Box reader: the index of a progressive minute (1500 pictures, 2812 frames of sound), 90 times. */
    @Benchmark
    public int readProgressive() {
        return readAll(progressive.get(0));
    }

    /** Box reader: a minute in 60 fragments, 90 times. */
    @Benchmark
    public int readFragmented() {
        return readAll(fragmented.get(0));
    }

    /** Composer: 90 pieces to one timeline. */
    @Benchmark
    public Composition compose() {
        return Composer.compose(spans, MAX_SAMPLES);
    }

    /** Range planner and header writer. */
    @Benchmark
    public OutputLayout layOut() {
        return OutputLayout.of(composition.orElseThrow());
    }

    /** As above, with ranges where a store that shares blocks wants them. */
    @Benchmark
    public OutputLayout layOutAligned() {
        return OutputLayout.of(composition.orElseThrow(), Alignment.of(4096));
    }

    private int readAll(FileContent content) {
        int samples = 0;
        for (int i = 0; i < PIECES; i++) {
            samples += read(content).tracks().get(0).samples().size();
        }
        return samples;
    }

    private Movie read(FileContent content) {
        return MovieReader.read(content, 0, limits).movie();
    }

    private static Span span(int source, Movie movie) {
        return new Span(
                source,
                movie.main(Kind.VIDEO).map(SpliceSteps::wholly),
                movie.main(Kind.AUDIO).map(SpliceSteps::wholly),
                false,
                List.of(new Mark(source + 1, 0, true)));
    }

    private static Stretch wholly(TrackIndex track) {
        return new Stretch(track, 0, track.samples().size());
    }
}
