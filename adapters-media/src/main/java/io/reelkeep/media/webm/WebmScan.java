package io.reelkeep.media.webm;

import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import io.reelkeep.media.demux.ContentWindow;
import io.reelkeep.media.demux.Demuxed.Input;
import io.reelkeep.media.isobmff.LongList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Walks over the heads of all elements of a run of pieces: where clusters begin, and when the last block ends. */
final class WebmScan {
    private static final int MAX_DAMAGES = 64;
    private static final int BLOCK_HEAD_BYTES = 11;
    // Besides those that are read: SeekHead, Cues, Chapters, Tags, Attachments, Void, CRC-32; and in clusters
    // PrevSize, Position, SilentTracks, EncryptedBlock
    private static final Set<Integer> KNOWN = Set.of(
            Element.EBML,
            Element.SEGMENT,
            Element.INFO,
            Element.TRACKS,
            Element.CLUSTER,
            Element.TIMESTAMP,
            Element.SIMPLE_BLOCK,
            Element.BLOCK_GROUP,
            0x114D9B74,
            0x1C53BB6B,
            0x1043A770,
            0x1254C367,
            0x1941A469,
            0xEC,
            0xBF,
            0xAB,
            0xA7,
            0x5854,
            0xAF);

    private final ContentWindow content;
    private final List<Long> pieceStarts;
    private final WebmHeader header;
    private final int maxBlocks;
    private final LongList pieceTimes = new LongList();
    private Optional<Element> document = Optional.empty();
    private Optional<Element> segment = Optional.empty();
    private final LongList clusters = new LongList();
    private final LongList clusterTimes = new LongList();
    private final LongList timeFields = new LongList();
    private final List<Damage> damages = new ArrayList<>();
    private long clusterTime;
    private long openUntil = -1;
    private long lastTicks = -1;
    private long endTicks;
    private int blocks;
    private long end;
    private boolean truncated;

    /** A run of bytes that is no part of a WebM. */
    record Damage(long from, long to) {}

    private WebmScan(Input input, WebmHeader header, int maxBlocks) {
        this.content = new ContentWindow(input.content());
        this.pieceStarts = input.starts();
        this.header = header;
        this.maxBlocks = maxBlocks;
    }

    /** Walks over a run that begins with the header; {@code header} takes what it says. */
    static WebmScan front(Input input, int maxBlocks) {
        var scan = new WebmScan(input, new WebmHeader(new ContentWindow(input.content())), maxBlocks);
        scan.walk(0);
        if (!scan.header.hasTracks()) {
            throw new MediaRefused(scan.truncated ? Code.TRUNCATED : Code.CORRUPT, "no tracks in the WebM header");
        }
        return scan;
    }

    /** Walks over a run of the same stream that comes after a gap: from its first cluster on. */
    static WebmScan rear(Input input, WebmHeader header, int maxBlocks) {
        var scan = new WebmScan(input, header, maxBlocks);
        scan.walk(scan.findCluster(0));
        return scan;
    }

    WebmHeader header() {
        return header;
    }

    /** When the first block is due that begins in a piece, in units of time. */
    long pieceTicks(int piece) {
        return piece < pieceTimes.size() ? pieceTimes.get(piece) : endTicks;
    }

    /** The element that a document begins with. */
    Optional<Element> document() {
        return document;
    }

    /** The element that all others are in. */
    Optional<Element> segment() {
        return segment;
    }

    ContentWindow content() {
        return content;
    }

    /** Where clusters begin. */
    LongList clusters() {
        return clusters;
    }

    /** When they begin, in units of time; -1 where it is not told. */
    LongList clusterTimes() {
        return clusterTimes;
    }

    /** Where the time of each cluster is written: position of the number, and its width in the lowest 4 bits. */
    LongList timeFields() {
        return timeFields;
    }

    List<Damage> damages() {
        return damages;
    }

    /** Where the last element ends that is whole. */
    long end() {
        return end;
    }

    /** Whether something reaches beyond the end. */
    boolean isTruncated() {
        return truncated;
    }

    /** When the last block ends, in units of time. */
    long endTicks() {
        return endTicks;
    }

    /** Whether there is anything to be played. */
    boolean hasBlocks() {
        return blocks > 0;
    }

    /** The last cluster that begins at or before a position; empty when there is none. */
    Optional<Integer> clusterBefore(long position) {
        int found = -1;
        for (int i = 0; i < clusters.size() && clusters.get(i) <= position; i++) {
            found = i;
        }
        return found < 0 ? Optional.empty() : Optional.of(found);
    }

    private void walk(long from) {
        long at = from;
        while (at < content.sizeBytes()) {
            Optional<Element> found = Element.at(content, at).filter(WebmScan::isPossible);
            if (found.isEmpty()) {
                boolean cut = !content.has(at, 12);
                truncated |= cut;
                at = cut ? content.sizeBytes() : resynchronise(at);
                continue;
            }
            Element element = found.get();
            if (element.id() == Element.EBML && document.isPresent()) {
                // Times begin anew behind a second header: players do not follow.
                damages.add(new Damage(at, content.sizeBytes()));
                return;
            }
            boolean opens = element.id() == Element.SEGMENT || element.id() == Element.CLUSTER;
            if (!opens && !element.isWhole(content)) {
                truncated = true;
                noteTime(element);
                return;
            }
            step(element);
            at = opens ? element.body() : element.end();
            end = at;
        }
        truncated |= openUntil > content.sizeBytes();
    }

    /** Only few elements may be without a size; and only these are found outside of others. */
    private static boolean isPossible(Element element) {
        if (!KNOWN.contains(element.id())) {
            return false;
        }
        return element.hasSize() || element.id() == Element.SEGMENT || element.id() == Element.CLUSTER;
    }

    private void step(Element element) {
        switch (element.id()) {
            case Element.EBML -> {
                document = Optional.of(element);
                header.readDocument(element);
            }
            case Element.SEGMENT -> segment = Optional.of(element);
            case Element.INFO -> header.readInfo(element);
            case Element.TRACKS -> header.readTracks(element);
            case Element.CLUSTER -> beginCluster(element);
            case Element.TIMESTAMP -> readTime(element);
            case Element.SIMPLE_BLOCK, Element.BLOCK_GROUP -> noteTime(element);
            default -> {}
        }
    }

    private void beginCluster(Element cluster) {
        clusters.add(cluster.position());
        clusterTimes.add(-1);
        timeFields.add(-1);
        openUntil = cluster.hasSize() ? cluster.end() : -1;
    }

    private void readTime(Element element) {
        int last = clusters.size() - 1;
        if (last < 0 || timeFields.get(last) >= 0 || element.sizeBytes() < 1 || element.sizeBytes() > 8) {
            return;
        }
        long time = 0;
        for (int i = 0; i < element.sizeBytes(); i++) {
            time = time << 8 | content.u8(element.body() + i);
        }
        clusterTime = Math.min(time & Long.MAX_VALUE, Long.MAX_VALUE >> 2);
        clusterTimes.set(last, clusterTime);
        timeFields.set(last, element.body() << 4 | element.sizeBytes());
    }

    private void noteTime(Element element) {
        if (clusters.size() == 0) {
            return;
        }
        if (element.id() == Element.SIMPLE_BLOCK) {
            noteBlock(element.body(), 0);
        } else if (element.id() == Element.BLOCK_GROUP && element.isWhole(content)) {
            noteGroup(element);
        }
    }

    private void noteGroup(Element group) {
        long duration = 0;
        long block = -1;
        long at = group.body();
        while (at < group.end()) {
            Optional<Element> child = Element.at(content, at).filter(Element::hasSize);
            if (child.isEmpty()) {
                break;
            }
            if (child.get().id() == Element.BLOCK) {
                block = child.get().body();
            } else if (child.get().id() == Element.BLOCK_DURATION && child.get().sizeBytes() <= 4) {
                for (int i = 0;
                        i < child.get().sizeBytes() && content.has(child.get().body(), i + 1L);
                        i++) {
                    duration = duration << 8 | content.u8(child.get().body() + i);
                }
            }
            at = child.get().end();
        }
        if (block >= 0) {
            noteBlock(block, duration);
        }
    }

    /** Block: track number as a size of EBML, time i16 from that of the cluster, flags u8. */
    private void noteBlock(long position, long durationTicks) {
        if (++blocks > maxBlocks) {
            throw new MediaRefused(Code.LIMIT_EXCEEDED, "more than " + maxBlocks + " blocks");
        }
        if (!content.has(position, 4)) {
            return;
        }
        int first = content.u8(position);
        int width = Math.min(8, Integer.numberOfLeadingZeros(first) - 23);
        long track = width == 1 ? first & 0x7f : -1;
        if (!content.has(position + width, 2)) {
            return;
        }
        long time = clusterTime + (short) content.u16(position + width);
        long length = durationTicks > 0 ? durationTicks : header.frameTicks(track);
        if (length == 0 && lastTicks >= 0) {
            length = Math.max(0, Math.min(100, time - lastTicks));
        }
        while (pieceTimes.size() < pieceStarts.size() && position >= pieceStarts.get(pieceTimes.size())) {
            pieceTimes.add(time);
        }
        lastTicks = time;
        endTicks = Math.max(endTicks, time + length);
    }

    private long resynchronise(long from) {
        if (damages.size() == MAX_DAMAGES) {
            throw new MediaRefused(Code.CORRUPT, "WebM broken in more than " + MAX_DAMAGES + " places");
        }
        long next = findCluster(from + 1);
        damages.add(new Damage(from, next));
        return next;
    }

    /** A cluster that begins, as all do, with its time; the end when there is none. */
    private long findCluster(long from) {
        for (long at = from; content.has(at, BLOCK_HEAD_BYTES); at++) {
            if (content.u8(at) == 0x1f && content.i32(at) == Element.CLUSTER) {
                boolean begins = Element.at(content, at)
                        .flatMap(cluster -> Element.at(content, cluster.body()))
                        .filter(first -> first.id() == Element.TIMESTAMP && first.sizeBytes() <= 8)
                        .isPresent();
                if (begins) {
                    return at;
                }
            }
        }
        return content.sizeBytes();
    }
}
