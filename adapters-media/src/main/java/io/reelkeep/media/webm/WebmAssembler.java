package io.reelkeep.media.webm;

import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import io.reelkeep.media.demux.ContentWindow;
import io.reelkeep.media.demux.Demuxed.Input;
import io.reelkeep.media.layout.Strip;
import io.reelkeep.media.webm.WebmScan.Damage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Puts the pieces of one WebM stream together to one WebM: their plain concatenation wherever that is one.
 *
 * <p>Where a piece is missing, the file goes on with the next cluster. Its times then jump, which players stand: they
 * show each block at the time that is written at its cluster, and hold the last picture until then. A cluster that is cut
 * off there loses its length (to "unknown"), so that readers find the next one. A file that begins in the middle of a
 * stream has a header of the same tracks and begins at time 0.
 */
public final class WebmAssembler {
    private static final String AUTHOR = "Reelkeep";
    private static final int MUXING_APP = 0x4D80;
    private static final int WRITING_APP = 0x5741;

    private final int maxBlocks;
    private final List<Run> runs = new ArrayList<>();
    private final List<Strip> strips = new ArrayList<>();
    private long baseTicks;
    private long firstFrom;

    public WebmAssembler(int maxBlocks) {
        this.maxBlocks = maxBlocks;
    }

    private record Run(int source, Input input, WebmScan scan, long from) {}

    /**
     * What is known of a run.
     *
     * @param damages what is left out of it: from inclusive, to exclusive
     * @param truncated it ends within an element
     */
    public record Found(List<long[]> damages, boolean truncated) {}

    /**
     * A file.
     *
     * @param codecs as in RFC 6381, pictures first
     */
    public record WebmFile(List<Strip> strips, long durationMillis, String codecs) {
        public WebmFile {
            strips = List.copyOf(strips);
        }
    }

    /** Whether a content begins as a WebM does. */
    public static boolean begins(ContentWindow content) {
        return content.has(0, 4) && content.i32(0) == Element.EBML;
    }

    /**
     * Adds the run that the header is in.
     *
     * @param source its number, for the strips
     * @param wantedFrom what lies before belongs to the file before; the cluster that this position is in is repeated
     * @throws MediaRefused when there is nothing to build on
     */
    public Found addFront(int source, Input input, long wantedFrom) {
        WebmScan scan = WebmScan.front(input, maxBlocks);
        if (wantedFrom > 0) {
            int cluster = scan.clusterBefore(wantedFrom).orElse(-1);
            firstFrom = cluster < 0 ? 0 : scan.clusters().get(cluster);
            baseTicks = cluster < 0 ? 0 : Math.max(0, scan.clusterTimes().get(cluster));
        }
        return add(new Run(source, input, scan, firstFrom));
    }

    /**
     * Adds a run that comes after a gap.
     *
     * @throws MediaRefused when no cluster begins in it
     */
    public Found addRear(int source, Input input) {
        WebmScan scan = WebmScan.rear(input, runs.get(0).scan().header(), maxBlocks);
        if (scan.clusters().size() == 0) {
            throw new MediaRefused(Code.NO_KEYFRAME, "no cluster begins after the gap");
        }
        return add(new Run(source, input, scan, scan.clusters().get(0)));
    }

    private Found add(Run run) {
        runs.add(run);
        List<long[]> damages = run.scan().damages().stream()
                .map(damage -> new long[] {damage.from(), damage.to()})
                .toList();
        return new Found(damages, run.scan().isTruncated());
    }

    /** Whether there is anything to be played. */
    public boolean hasBlocks() {
        return runs.stream().anyMatch(run -> run.scan().hasBlocks());
    }

    /** When a piece of the run that was added last begins, in the time of the file. */
    public long pieceMillis(int piece) {
        WebmScan scan = runs.get(runs.size() - 1).scan();
        return millis(Math.max(0, scan.pieceTicks(piece) - baseTicks));
    }

    private long millis(long ticks) {
        return runs.get(0).scan().header().toMillis(ticks);
    }

    /** To be called once. */
    public WebmFile finish() {
        if (!hasBlocks()) {
            throw new MediaRefused(Code.NO_SAMPLES, "a WebM without a block");
        }
        WebmHeader header = runs.get(0).scan().header();
        long endTicks =
                runs.stream().mapToLong(run -> run.scan().endTicks()).max().orElse(0);
        boolean asItIs = runs.size() == 1
                && firstFrom == 0
                && runs.get(0).scan().damages().isEmpty()
                && !runs.get(0).scan().isTruncated();
        boolean told = asItIs && header.durationMillis() > 0;
        long duration = told ? header.durationMillis() : millis(Math.max(0, endTicks - baseTicks));
        if (firstFrom > 0) {
            writeHeader(runs.get(0), endTicks - baseTicks);
        }
        for (int i = 0; i < runs.size(); i++) {
            write(runs.get(i), i + 1 == runs.size());
        }
        return new WebmFile(strips, duration, header.codecs());
    }

    /** The header of the stream, without what only holds for the stream from its beginning. */
    private void writeHeader(Run run, long durationTicks) {
        Element document = run.scan().document().orElseThrow();
        Element tracks = run.scan().header().tracks().orElseThrow();
        copy(run, 0, document.end());
        var info = ByteBuffer.allocate(128);
        info.putInt(Element.SEGMENT).put((byte) 1).put(new byte[] {-1, -1, -1, -1, -1, -1, -1});
        byte[] author = AUTHOR.getBytes(StandardCharsets.US_ASCII);
        int infoBytes = 3 + 1 + 8 + 2 + 1 + 8 + 2 * (2 + 1 + author.length);
        info.putInt(Element.INFO).put((byte) (0x80 | infoBytes));
        info.put((byte) (Element.TIMESTAMP_SCALE >> 16))
                .putShort((short) Element.TIMESTAMP_SCALE)
                .put((byte) 0x88);
        info.putLong(run.scan().header().scaleNanos());
        info.putShort((short) Element.DURATION).put((byte) 0x88).putDouble((double) durationTicks);
        for (int id : new int[] {MUXING_APP, WRITING_APP}) {
            info.putShort((short) id).put((byte) (0x80 | author.length)).put(author);
        }
        strips.add(new Strip.Literal(info.flip().asReadOnlyBuffer()));
        copy(run, tracks.position(), tracks.end());
    }

    private void write(Run run, boolean last) {
        long to = last
                ? run.input().content().sizeBytes()
                : Math.max(run.from(), run.scan().end());
        var patches = new TreeMap<Long, byte[]>();
        if (baseTicks > 0) {
            rebase(run, patches);
        }
        if (!last) {
            openCluster(run, to, patches);
        }
        for (Damage damage : run.scan().damages()) {
            openCluster(run, damage.from(), patches);
        }
        if (runs.size() > 1 || !run.scan().damages().isEmpty()) {
            run.scan().segment().filter(Element::hasSize).ifPresent(segment -> open(segment, patches));
        }
        long at = run.from();
        for (Damage damage : run.scan().damages()) {
            write(run, at, Math.min(to, damage.from()), patches);
            at = Math.max(at, damage.to());
        }
        write(run, at, to, patches);
    }

    private void write(Run run, long from, long to, NavigableMap<Long, byte[]> patches) {
        long at = from;
        for (var patch : patches.subMap(from, true, Math.max(from, to), false).entrySet()) {
            copy(run, at, patch.getKey());
            strips.add(new Strip.Literal(ByteBuffer.wrap(patch.getValue()).asReadOnlyBuffer()));
            at = patch.getKey() + patch.getValue().length;
        }
        copy(run, at, to);
    }

    private void copy(Run run, long from, long to) {
        if (to > from) {
            strips.add(new Strip.Copy(run.source(), from, to - from));
        }
    }

    /** The time of each cluster from the beginning of the file, in as many bytes as before. */
    private void rebase(Run run, NavigableMap<Long, byte[]> patches) {
        for (int i = 0; i < run.scan().clusters().size(); i++) {
            long field = run.scan().timeFields().get(i);
            if (field >= 0 && run.scan().clusters().get(i) >= run.from()) {
                byte[] number = new byte[(int) (field & 15)];
                long time = Math.max(0, run.scan().clusterTimes().get(i) - baseTicks);
                for (int at = number.length - 1; at >= 0; at--) {
                    number[at] = (byte) time;
                    time >>>= 8;
                }
                patches.put(field >> 4, number);
            }
        }
    }

    /** Lets the cluster that is cut off at a position end where the next one begins. */
    private static void openCluster(Run run, long cut, NavigableMap<Long, byte[]> patches) {
        run.scan()
                .clusterBefore(Math.max(0, cut - 1))
                .flatMap(index ->
                        Element.at(run.scan().content(), run.scan().clusters().get(index)))
                .filter(cluster -> cluster.hasSize() && cluster.end() > cut)
                .ifPresent(cluster -> open(cluster, patches));
    }

    /** All bits of a size that are not its width are 1: unknown (RFC 8794 §6.2). */
    private static void open(Element element, NavigableMap<Long, byte[]> patches) {
        byte[] size = new byte[element.headBytes() - element.idBytes()];
        Arrays.fill(size, (byte) -1);
        size[0] = (byte) (0xff >> size.length - 1);
        patches.put(element.position() + element.idBytes(), size);
    }
}
