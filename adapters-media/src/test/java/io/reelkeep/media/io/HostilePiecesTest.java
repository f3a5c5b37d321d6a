package io.reelkeep.media.io;

import static io.reelkeep.media.kit.Mp4.box;
import static io.reelkeep.media.kit.Mp4.entry;
import static io.reelkeep.media.kit.Mp4.ftyp;
import static io.reelkeep.media.kit.Mp4.full;
import static io.reelkeep.media.kit.Mp4.join;
import static io.reelkeep.media.kit.Mp4.mdat;
import static io.reelkeep.media.kit.Mp4.moov;
import static io.reelkeep.media.kit.Mp4.mvhd;
import static io.reelkeep.media.kit.Mp4.selfReference;
import static io.reelkeep.media.kit.Mp4.stco;
import static io.reelkeep.media.kit.Mp4.stsc;
import static io.reelkeep.media.kit.Mp4.stsz;
import static io.reelkeep.media.kit.Mp4.stts;
import static io.reelkeep.media.kit.Mp4.trak;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.reelkeep.application.ingest.port.Stitcher.Piece;
import io.reelkeep.application.ingest.port.Stitcher.StitchOrder;
import io.reelkeep.application.kit.InMemoryBlobStore;
import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.media.isobmff.parse.Limits;
import io.reelkeep.media.kit.SpliceBench;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each of these once stopped some parser, or filled its memory. Here each ends with a code, at once. */
class HostilePiecesTest {
    private static final int PAYLOAD = 4_000;
    private static final long MANY = 100_000_000;
    private static final Limits SMALL_HEAP = Limits.forHeap(64L << 20);

    @TempDir
    Path dir;

    static Stream<Arguments> hostile() {
        byte[] sound = stts(10, 1_024);
        byte[] chunks = stsc(1, 10);
        return Stream.of(
                Arguments.of("text", "hello, this is not a film".getBytes(), Code.NOT_MEDIA),
                Arguments.of("one byte", new byte[] {1}, Code.NOT_MEDIA),
                Arguments.of("nothing", new byte[0], Code.NO_SAMPLES),
                Arguments.of("zeros", new byte[100_000], Code.NOT_MEDIA),
                Arguments.of("matroska", new byte[] {0x1A, 0x45, (byte) 0xDF, (byte) 0xA3, 0, 0}, Code.TRUNCATED),
                Arguments.of("ogg", "OggS, and what comes after it".getBytes(), Code.UNSUPPORTED_CONTAINER),
                Arguments.of("no index", join(ftyp(), mdat(PAYLOAD)), Code.NO_MOOV),
                Arguments.of("index cut off", Arrays.copyOf(join(ftyp(), moov(sound)), 200), Code.TRUNCATED),
                Arguments.of(
                        "child of 3 bytes",
                        with(
                                full("stsz", out -> out.i32(100)),
                                box("udta", out -> out.i32(3).text("free").zeros(40))),
                        Code.CORRUPT),
                Arguments.of("10^8 sizes declared", with(sound, chunks, stsz(0, MANY), stco(40)), Code.CORRUPT),
                Arguments.of(
                        "10^8 durations declared",
                        with(full("stts", out -> out.u32(MANY)), chunks, stsz(4, 10), stco(40)),
                        Code.CORRUPT),
                Arguments.of(
                        "10^8 chunks declared",
                        with(sound, chunks, stsz(4, 10), full("stco", out -> out.u32(MANY))),
                        Code.CORRUPT),
                Arguments.of(
                        "4 x 10^9 chunk runs declared",
                        with(sound, full("stsc", out -> out.i32(-1)), stsz(4, 10), stco(40)),
                        Code.CORRUPT),
                Arguments.of(
                        "4 x 10^9 samples in overlapping chunks",
                        with(stts(0xffff_ffffL, 1), stsc(1, 3_000), stsz(1, 0xffff_ffffL), stco(new long[2_000])),
                        Code.LIMIT_EXCEEDED),
                Arguments.of(
                        "chunks that never hold a sample",
                        with(sound, stsc(1, 0), stsz(4, 10), stco(new long[1_000])),
                        Code.NO_SAMPLES),
                Arguments.of(
                        "offsets beyond the end",
                        with(sound, chunks, stsz(4, 10), stco(0xffff_fff0L)),
                        Code.NO_SAMPLES),
                Arguments.of(
                        "duration with the sign bit",
                        with(stts(10, 0xffff_ffffL), chunks, stsz(4, 10), stco(40)),
                        Code.CORRUPT),
                Arguments.of(
                        "a day of silence between two frames",
                        with(stts(10, 0x7fff_ffffL), chunks, stsz(4, 10), stco(40)),
                        Code.CORRUPT),
                Arguments.of("no tables", with(), Code.CORRUPT),
                Arguments.of(
                        "compressed index",
                        join(ftyp(), box("moov", box("cmov", out -> out.zeros(20)))),
                        Code.UNSUPPORTED_CONTAINER),
                Arguments.of("encrypted", movie(entry("enca"), selfReference()), Code.ENCRYPTED),
                Arguments.of(
                        "another file's bytes",
                        movie(
                                entry("sowt"),
                                full(
                                        "dref",
                                        out -> out.i32(1)
                                                .bytes(box(
                                                        "url ",
                                                        url -> url.i32(0).text("file:///etc/passwd"))))),
                        Code.EXTERNAL_REFERENCE),
                Arguments.of("300 tracks", join(ftyp(), tracks(300)), Code.LIMIT_EXCEEDED),
                Arguments.of(
                        "timescale 0", join(ftyp(), box("moov", full("mvhd", out -> out.zeros(96)))), Code.CORRUPT),
                Arguments.of(
                        "an index that claims 3 GiB",
                        join(ftyp(), claim("moov", 3L << 30), new byte[1_000]),
                        Code.TRUNCATED),
                Arguments.of(
                        "a picture of JPEG 2000",
                        join(box("jP  ", out -> out.i32(0x0D0A870A)), ftyp(), new byte[100]),
                        Code.UNSUPPORTED_CONTAINER),
                Arguments.of("a first box of size 0", join(claim("moov", 0), new byte[100]), Code.CORRUPT),
                Arguments.of("a first box of 3 bytes", join(claim("ftyp", 3), new byte[100]), Code.NOT_MEDIA),
                Arguments.of("a first box of 7 bytes", join(claim("moov", 7), new byte[100]), Code.NOT_MEDIA),
                Arguments.of("64 bits of size, 15 of them", join(large("moov", 15), new byte[100]), Code.NOT_MEDIA),
                Arguments.of("2^63 - 1 bytes", join(ftyp(), large("moov", Long.MAX_VALUE)), Code.NO_MOOV),
                Arguments.of("2^64 - 1 bytes", join(ftyp(), large("moov", -1)), Code.NO_MOOV),
                Arguments.of("8 EiB of media", join(ftyp(), large("mdat", Long.MAX_VALUE - 99)), Code.NO_MOOV),
                Arguments.of("100 000 boxes deep", join(ftyp(), nested(100_000)), Code.CORRUPT),
                Arguments.of(
                        "300 000 children", join(ftyp(), box("moov", mvhd(), empties(300_000))), Code.LIMIT_EXCEEDED),
                Arguments.of(
                        "a sample entry of 3 MiB",
                        movie(box("sowt", out -> out.zeros(3 << 20)), selfReference()),
                        Code.LIMIT_EXCEEDED),
                Arguments.of("two million empty boxes", join(ftyp(), empties(2_000_000)), Code.LIMIT_EXCEEDED),
                Arguments.of("a run of 4 x 10^9 samples", fragmented(trun(0, -1)), Code.NO_SAMPLES),
                Arguments.of("fragments of nonsense again and again", fragmented(nonsense(3_000)), Code.NO_SAMPLES));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void ends_with_a_code_at_once(String what, byte[] piece, Code code) {
        long start = System.nanoTime();

        var refused = catchThrowableOfType(MediaRefused.class, () -> stitch(piece));

        assertThat(refused.code()).isEqualTo(code);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void leaves_no_thread_behind() {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        byte[] good = with(stts(400, 1_024), stsc(1, 400), stsz(10, 400), stco(40));
        for (int i = 0; i < 200; i++) {
            stitch(good);
        }

        assertThat(Thread.getAllStackTraces().keySet()).hasSizeLessThanOrEqualTo(before.size() + 1);
    }

    @Test
    void harms_none_of_the_good_pieces_around_it() {
        byte[] good = with(stts(400, 1_024), stsc(1, 400), stsz(10, 400), stco(40));
        var bench = new SpliceBench(dir, store -> new Mp4Splicer(store, SMALL_HEAP));
        List<byte[]> hostile = hostile()
                .map(arguments -> (byte[]) arguments.get()[1])
                .filter(bytes -> bytes.length < 1_000_000)
                .toList();

        for (byte[] bad : hostile) {
            var file = bench.stitchBytes(List.of(good, bad, good)).file();

            assertThat(file.lastPiece()).isEqualTo(3);
            assertThat(file.lost()).extracting(lost -> lost.number()).containsOnly(2);
        }
    }

    private static void stitch(byte[] piece) {
        var store = new InMemoryBlobStore();
        var id = new BlobId("%032x".formatted(1));
        store.write(id, new ByteArrayInputStream(piece), stored -> {});
        new Mp4Splicer(store, SMALL_HEAP)
                .stitch(
                        new StitchOrder(List.of(), List.of(new Piece(1, id))),
                        () -> store.create(new BlobId("%032x".formatted(2))));
    }

    private static byte[] with(byte[]... tables) {
        return join(ftyp(), mdat(PAYLOAD), moov(tables));
    }

    private static byte[] movie(byte[] entry, byte[] dref) {
        byte[] track = trak(entry, dref, stts(10, 1_024), stsc(1, 10), stsz(4, 10), stco(40));
        return join(ftyp(), mdat(PAYLOAD), box("moov", mvhd(), track));
    }

    private static byte[] tracks(int count) {
        byte[] hdlr = full("hdlr", out -> out.i32(0).text("text").zeros(13));
        byte[] track = box("trak", box("mdia", hdlr));
        return box("moov", out -> {
            out.bytes(mvhd());
            for (int i = 0; i < count; i++) {
                out.bytes(track);
            }
        });
    }

    private static byte[] claim(String type, long bytes) {
        return join(ByteBuffer.allocate(4).putInt((int) bytes).array(), type.getBytes());
    }

    private static byte[] large(String type, long bytes) {
        return join(claim(type, 1), ByteBuffer.allocate(8).putLong(bytes).array());
    }

    /** Each in the one before it, all of the type that is entered first. */
    private static byte[] nested(int depth) {
        ByteBuffer all = ByteBuffer.allocate(8 * depth);
        for (int left = depth; left > 0; left--) {
            all.putInt(8 * left).put((left == depth ? "moov" : "trak").getBytes());
        }
        return all.array();
    }

    private static byte[] empties(int count) {
        byte[] empty = box("free", out -> out.zeros(0));
        byte[] all = new byte[8 * count];
        for (int i = 0; i < count; i++) {
            System.arraycopy(empty, 0, all, 8 * i, 8);
        }
        return all;
    }

    private static byte[] fragmented(byte[] fragments) {
        byte[] track = trak(entry("sowt"), selfReference(), stts(0, 0), stsc(0, 0), stsz(0, 0), stco());
        byte[] trex = full("trex", out -> out.i32(1).i32(1).i32(0).i32(0).i32(0));
        return join(ftyp(), box("moov", mvhd(), track, box("mvex", trex)), fragments, mdat(PAYLOAD));
    }

    private static byte[] trun(int flags, int count) {
        byte[] tfhd = full("tfhd", out -> out.i32(1));
        byte[] trun = box("trun", out -> out.i32(flags).i32(count));
        return box("moof", full("mfhd", out -> out.i32(1)), box("traf", tfhd, trun));
    }

    private static byte[] nonsense(int count) {
        byte[] bad = box(
                "moof",
                full("mfhd", out -> out.i32(1)),
                box("traf", out -> out.i32(7).text("tfhd")));
        byte[][] all = new byte[count][];
        Arrays.fill(all, bad);
        return join(all);
    }
}
