package io.reelkeep.media.external;

import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.application.shared.port.BlobSink;
import io.reelkeep.application.shared.port.BlobStoreException;
import io.reelkeep.application.shared.port.Progress;
import io.reelkeep.application.transcoding.port.Transcoder;
import io.reelkeep.domain.recording.FileBody;
import io.reelkeep.media.content.FileContent;
import io.reelkeep.media.isobmff.parse.BoxReader;
import io.reelkeep.media.isobmff.parse.Limits;
import io.reelkeep.media.isobmff.parse.Movie;
import io.reelkeep.media.isobmff.parse.MovieReader;
import io.reelkeep.media.isobmff.parse.MovieReader.Reading;
import io.reelkeep.media.isobmff.parse.TrackIndex;
import io.reelkeep.media.isobmff.parse.TrackIndex.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Encodes MP4 files anew by an installed ffmpeg. The source goes in through a pipe; what comes out is a file in the
 * scratch folder, which becomes a blob only when our own reader finds the whole film in it. Safe for use by several
 * threads.
 */
public final class FfmpegTranscoder implements Transcoder {
    private static final Duration LEAST_DEADLINE = Duration.ofMinutes(2);
    private static final int SLOWEST = 4;
    private static final long TOLERANCE_MILLIS = 2_000;
    private static final int CHUNK_BYTES = 1 << 16;
    private static final String CORNER = "[0:v:0][1:v:0]overlay=W-w-W/60:H-h-H/40,format=yuv420p[v]";

    private final Ffmpeg ffmpeg;
    private final Function<FileBody, BlobContent> bodies;

    /** @param bodies opens a file; closed here */
    public FfmpegTranscoder(Ffmpeg ffmpeg, Function<FileBody, BlobContent> bodies) {
        this.ffmpeg = ffmpeg;
        this.bodies = bodies;
    }

    @Override
    public boolean isInstalled() {
        return true;
    }

    @Override
    public Transcoded transcode(Order order, Supplier<BlobSink> sinks, Progress progress) {
        if (order.source().container() != FileBody.Container.MP4) {
            throw Ffmpeg.failed("only MP4 files are encoded anew");
        }
        try (BlobContent source = bodies.apply(order.source())) {
            return ffmpeg.scratch().use(folder -> encode(order, source, folder, sinks, progress));
        }
    }

    private Transcoded encode(
            Order order, BlobContent source, Path folder, Supplier<BlobSink> sinks, Progress progress) {
        Path output = folder.resolve("encoded.mp4");
        var readBytes = new AtomicLong();
        FfmpegOrder run = new FfmpegOrder(deadline(order)).fromPipe(into -> pour(source, into, readBytes), "mp4");
        order.watermark().ifPresent(text -> mark(run, source, text, folder.resolve("watermark.png")));
        if (order.watermark().isEmpty()) {
            run.with("-map", "0:v:0?", "-pix_fmt", "yuv420p");
        }
        run.with("-map", "0:a:0?", "-map_metadata", "-1", "-c:v", "libx264", "-preset", "veryfast", "-crf", "23")
                .with("-c:a", "aac", "-b:a", "128k", "-aac_pns", "0", "-movflags", "+faststart", "-f", "mp4")
                .to(output);
        ffmpeg.run(run, () -> progress.reached(readBytes.get()));
        return keep(order, output, sinks);
    }

    private static Duration deadline(Order order) {
        return LEAST_DEADLINE.plusMillis(SLOWEST * order.durationMillis());
    }

    private static void pour(BlobContent source, java.io.OutputStream into, AtomicLong readBytes) throws IOException {
        byte[] chunk = new byte[CHUNK_BYTES];
        for (long at = 0; at < source.sizeBytes(); at = readBytes.addAndGet(chunk.length)) {
            Composed.pour(source, at, Math.min(chunk.length, source.sizeBytes() - at), chunk, into);
        }
    }

    /** ffmpeg turns pictures upright before they are marked: the mark is made for the picture as it is seen. */
    private static void mark(FfmpegOrder run, BlobContent source, String text, Path mark) {
        TrackIndex track = read(source)
                .movie()
                .main(Kind.VIDEO)
                .orElseThrow(() -> Ffmpeg.failed("there is no picture to put a watermark on"));
        boolean isOnItsSide = track.display().matrix().get(0) == 0;
        int width = track.entryOf(0).width();
        int height = track.entryOf(0).height();
        try {
            Watermark.write(text, isOnItsSide ? height : width, isOnItsSide ? width : height, mark);
        } catch (IOException broken) {
            throw new BlobStoreException("the watermark cannot be written", broken);
        } catch (RuntimeException | LinkageError | InternalError noFonts) {
            throw Ffmpeg.failed("no fonts to write the watermark with: " + noFonts);
        }
        run.from(mark, "png_pipe").with("-filter_complex", CORNER, "-map", "[v]");
    }

    private static Reading read(BlobContent content) {
        return BoxReader.guarded("file", () -> MovieReader.read(content, 0, Limits.forThisHeap()));
    }

    private static Transcoded keep(Order order, Path output, Supplier<BlobSink> sinks) {
        try (FileContent made = FileContent.open(output);
                BlobSink sink = sinks.get()) {
            Movie movie = checked(order, read(made));
            String tag = copy(made, sink);
            long bytes = sink.commit();
            return new Transcoded(FileBody.whole(sink.id(), bytes, tag), lengthMillis(movie), codecs(movie));
        }
    }

    /** The program says that it went well; whether it did is seen in what it wrote. */
    private static Movie checked(Order order, Reading reading) {
        long length = lengthMillis(reading.movie());
        boolean isWhole = reading.damages().isEmpty()
                && Math.abs(length - order.durationMillis()) <= TOLERANCE_MILLIS + order.durationMillis() / 100;
        if (!isWhole || reading.movie().tracks().isEmpty()) {
            throw Ffmpeg.failed(
                    "what was encoded is not the whole film: " + length + " ms of " + order.durationMillis() + " ms");
        }
        return reading.movie();
    }

    private static String copy(FileContent made, BlobSink sink) {
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK_BYTES);
        MessageDigest digest = sha256();
        long at = 0;
        while (made.read(at, chunk.clear()) > 0) {
            chunk.flip();
            at += chunk.remaining();
            digest.update(chunk.duplicate());
            sink.append(chunk);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static long lengthMillis(Movie movie) {
        return movie.tracks().stream().mapToLong(TrackIndex::lengthMillis).max().orElse(0);
    }

    private static String codecs(Movie movie) {
        return Stream.of(Kind.VIDEO, Kind.AUDIO)
                .map(movie::main)
                .flatMap(Optional::stream)
                .map(track -> track.entryOf(0).rfc6381())
                .collect(Collectors.joining(","));
    }
}
