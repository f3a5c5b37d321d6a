package io.reelkeep.media.isobmff.parse;

import java.nio.ByteBuffer;

/** Unfolds the compact tables of one stbl box (ISO/IEC 14496-12 §8.6, §8.7) to one line per sample. */
final class SampleTableParser {
    private final BoxReader stbl;
    private final long contentBytes;
    private final SampleTable table;
    private final Runs durations;
    private final Runs shifts;
    private final boolean allSync;
    private final Sizes sizes;

    SampleTableParser(BoxReader stbl, long contentBytes, int maxSamples) {
        this.stbl = stbl;
        this.contentBytes = contentBytes;
        this.table = new SampleTable(maxSamples);
        this.durations = new Runs(stbl.find("stts").orElseThrow(() -> stbl.corrupt("no stts")));
        this.shifts = stbl.find("ctts").map(Runs::new).orElseGet(Runs::new);
        this.allSync = stbl.find("stss").isEmpty();
        this.sizes = new Sizes(stbl);
    }

    /** Samples that end beyond the content are left out and counted as missing. */
    SampleTable parse() {
        if (sizes.count > 0) {
            readChunks();
        }
        stbl.find("stss").ifPresent(this::markSync);
        table.trim();
        return table;
    }

    private void readChunks() {
        boolean wide = stbl.find("stco").isEmpty();
        BoxReader offsets = wide ? stbl.need("co64") : stbl.need("stco");
        offsets.version();
        int chunks = offsets.count(wide ? 8 : 4);
        var layout = new ChunkLayout(stbl.need("stsc"));
        for (int chunk = 1; chunk <= chunks && sizes.read < sizes.count; chunk++) {
            layout.moveTo(chunk);
            readChunk(wide ? offsets.u64() : offsets.u32(), layout);
        }
    }

    private void readChunk(long start, ChunkLayout layout) {
        long offset = start;
        for (long i = 0; i < layout.samplesPerChunk && sizes.read < sizes.count; i++) {
            int bytes = sizes.next();
            int duration = durations.next();
            int shift = shifts.next();
            if (offset < 0 || offset > contentBytes - bytes) {
                table.miss(duration);
                if (sizes.constant > 0) {
                    // The rest of a chunk of equal samples lies beyond the end, too; its count is only a claim.
                    sizes.read = sizes.count;
                    return;
                }
            } else if (!table.isIncomplete()) {
                table.add(offset, bytes, duration, shift, allSync, layout.description);
            } else {
                table.miss(duration);
            }
            offset += bytes;
        }
    }

    private void markSync(BoxReader stss) {
        stss.version();
        int count = stss.count(4);
        for (int i = 0; i < count; i++) {
            long sample = stss.u32() - 1;
            if (sample >= 0 && sample < table.size()) {
                table.markSync((int) sample);
            }
        }
    }

    /** stts and ctts: (count u32, value i32) again and again. */
    private static final class Runs {
        private final BoxReader entries;
        private int left;
        private long repeats;
        private int value;

        /** No box: always 0. */
        Runs() {
            this.entries = BoxReader.of("none", ByteBuffer.allocate(0));
        }

        Runs(BoxReader box) {
            box.version();
            this.left = box.count(8);
            this.entries = box;
        }

        /** The last value goes on where the table is too short. */
        int next() {
            while (repeats == 0 && left > 0) {
                repeats = entries.u32();
                value = entries.i32();
                if (entries.type().equals("stts") && value < 0) {
                    throw entries.corrupt("duration " + (value & 0xffff_ffffL));
                }
                left--;
            }
            repeats = Math.max(0, repeats - 1);
            return value;
        }
    }

    /** stsz and stz2. */
    private static final class Sizes {
        private final BoxReader entries;
        private final int constant;
        private final int bits;
        private final long count;
        private long read;
        private int half;

        Sizes(BoxReader stbl) {
            boolean compact = stbl.find("stsz").isEmpty();
            this.entries = compact ? stbl.need("stz2") : stbl.need("stsz");
            entries.version();
            // stsz: constant size u32 (0: a table follows); stz2: reserved u24, bits per size u8; count u32
            int first = entries.smallU32();
            this.constant = compact ? 0 : first;
            this.bits = compact ? first & 0xff : 32;
            if (bits != 4 && bits != 8 && bits != 16 && bits != 32) {
                throw entries.corrupt("sizes of " + bits + " bits");
            }
            this.count = entries.u32();
            if (constant == 0 && count * bits > 8L * entries.remaining()) {
                throw entries.corrupt("table of " + count + " entries in " + entries.remaining() + " bytes");
            }
        }

        int next() {
            read++;
            if (constant > 0) {
                return constant;
            }
            return switch (bits) {
                case 4 -> nextHalf();
                case 8 -> entries.u8();
                case 16 -> entries.u16();
                default -> entries.smallU32();
            };
        }

        private int nextHalf() {
            if (read % 2 == 1) {
                half = entries.u8();
                return half >>> 4;
            }
            return half & 15;
        }
    }

    /** stsc: (first chunk u32, samples per chunk u32, description u32) again and again. */
    private static final class ChunkLayout {
        private final BoxReader entries;
        private int left;
        private long samplesPerChunk;
        private int description;
        private long nextFirstChunk;
        private long nextSamplesPerChunk;
        private int nextDescription;

        ChunkLayout(BoxReader stsc) {
            stsc.version();
            this.left = stsc.count(12);
            this.entries = stsc;
            readNext();
        }

        private void readNext() {
            if (left == 0) {
                nextFirstChunk = Long.MAX_VALUE;
                return;
            }
            nextFirstChunk = entries.u32();
            nextSamplesPerChunk = entries.u32();
            nextDescription = Math.max(0, entries.smallU32() - 1);
            left--;
        }

        void moveTo(int chunk) {
            while (nextFirstChunk <= chunk) {
                samplesPerChunk = nextSamplesPerChunk;
                description = nextDescription;
                readNext();
            }
        }
    }
}
