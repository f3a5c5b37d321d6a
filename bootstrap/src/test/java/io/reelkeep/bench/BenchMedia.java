package io.reelkeep.bench;

import io.reelkeep.domain.recording.FileBody;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.media.kit.Ffmpeg;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The recordings that the engine is measured with, as blobs of a file store: 90 pieces of a minute in 720p, 25 pictures a
 * second, about 12 MB each; the same 90 minutes as one file and as fragments of a second. About 3.3 GB.
 */
final class BenchMedia {
    /** How long the long files are. */
    static final int LONG_SECONDS = 5_400;

    private static final int PIECES = 90;
    private static final int LONG = 1_000;
    private static final int FRAGMENTED = 1_001;
    private static final int PICTURES_720 = 1_002;
    private static final int PICTURES_1080 = 1_003;
    private static final int FIRST_RESULT = 10_000;

    private final Path root;
    private int results = FIRST_RESULT;

    /** @param root of the store, which must be there */
    BenchMedia(Path root) {
        this.root = root;
    }

    /** Makes the pieces alone. */
    void makePieces() throws IOException {
        Path minute = pathOf(piece(1));
        encode("1280x720", 60, "1500k", minute);
        for (int number = 2; number <= PIECES; number++) {
            Files.copy(minute, pathOf(piece(number)));
        }
    }

    /** Makes everything. */
    void make() throws IOException {
        makePieces();
        looped(pathOf(piece(1)), pathOf(longFile()), "+faststart");
        looped(pathOf(piece(1)), pathOf(fragmented()), "+empty_moov+default_base_moof", "-frag_duration", "1000000");
        encode("1280x720", 10, "1500k", pathOf(pictures720()));
        encode("1920x1080", 10, "3000k", pathOf(pictures1080()));
    }

    private static void encode(String size, int seconds, String rate, Path to) {
        Ffmpeg.ffmpegSays(
                "-f",
                "lavfi",
                "-i",
                "testsrc2=size=" + size + ":rate=25",
                "-f",
                "lavfi",
                "-i",
                "sine=frequency=440:sample_rate=48000",
                "-t",
                seconds,
                "-vf",
                "noise=alls=6:allf=t",
                "-preset",
                "ultrafast",
                "-pix_fmt",
                "yuv420p",
                "-g",
                "50",
                "-b:v",
                rate,
                "-c:a",
                "aac",
                "-b:a",
                "64k",
                "-movflags",
                "+faststart",
                "-f",
                "mp4",
                to);
    }

    private static void looped(Path minute, Path to, String flags, String... more) {
        var arguments = new ArrayList<Object>(
                List.of("-stream_loop", PIECES - 1, "-i", minute, "-c", "copy", "-movflags", flags));
        arguments.addAll(List.of(more));
        arguments.addAll(List.of("-f", "mp4", to));
        Ffmpeg.ffmpegSays(arguments.toArray());
    }

    List<BlobId> pieces() {
        var pieces = new ArrayList<BlobId>();
        for (int number = 1; number <= PIECES; number++) {
            pieces.add(piece(number));
        }
        return pieces;
    }

    private static BlobId piece(int number) {
        return id(number);
    }

    BlobId longFile() {
        return id(LONG);
    }

    BlobId fragmented() {
        return id(FRAGMENTED);
    }

    BlobId pictures720() {
        return id(PICTURES_720);
    }

    BlobId pictures1080() {
        return id(PICTURES_1080);
    }

    long bytesOf(List<BlobId> blobs) {
        return blobs.stream().mapToLong(blob -> pathOf(blob).toFile().length()).sum();
    }

    FileBody bodyOf(BlobId blob) {
        return FileBody.whole(blob, bytesOf(List.of(blob)), "0".repeat(64));
    }

    /** A name for a new blob. */
    BlobId nextResult() {
        return id(++results);
    }

    private static BlobId id(int number) {
        return new BlobId("%032x".formatted(number));
    }

    /** Where the store keeps a blob. */
    Path pathOf(BlobId id) {
        return root.resolve("blobs").resolve(id.value().substring(0, 2)).resolve(id.value());
    }
}
