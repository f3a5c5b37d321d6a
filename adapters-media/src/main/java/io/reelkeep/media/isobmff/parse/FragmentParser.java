package io.reelkeep.media.isobmff.parse;

import io.reelkeep.media.isobmff.parse.Movie.SampleDefaults;

/** Adds the samples of moof boxes (ISO/IEC 14496-12 §8.8.4) to the tracks of a movie, one after the other. */
final class FragmentParser {
    private static final int BASE_DATA_OFFSET = 0x1;
    private static final int DESCRIPTION = 0x2;
    private static final int DURATION = 0x8;
    private static final int SIZE = 0x10;
    private static final int FLAGS = 0x20;
    private static final int BASE_IS_MOOF = 0x20000;
    private static final int RUN_DATA_OFFSET = 0x1;
    private static final int RUN_FIRST_FLAGS = 0x4;
    private static final int RUN_DURATION = 0x100;
    private static final int RUN_SIZE = 0x200;
    private static final int RUN_FLAGS = 0x400;
    private static final int RUN_SHIFT = 0x800;
    private static final int NOT_SYNC = 0x10000;

    private final Movie movie;
    private final long contentBytes;
    private final boolean startsInMidstream;
    private final Limits limits;
    private boolean knowsShift;
    private long shift;
    private long moofStart;
    private long dataEnd;

    /**
     * @param contentBytes samples beyond it are left out
     * @param startsInMidstream the content is a rear part of a stream: offsets from the stream's start do not hold
     */
    FragmentParser(Movie movie, long contentBytes, boolean startsInMidstream, Limits limits) {
        this.movie = movie;
        this.contentBytes = contentBytes;
        this.startsInMidstream = startsInMidstream;
        this.limits = limits;
    }

    void parse(BoxReader moof, long start) {
        moofStart = start;
        dataEnd = start;
        BoxReader.guarded("moof", () -> {
            while (moof.hasChild()) {
                BoxReader child = moof.child();
                if (child.type().equals("traf")) {
                    track(child);
                }
            }
            return true;
        });
    }

    private void track(BoxReader traf) {
        BoxReader tfhd = traf.need("tfhd");
        int flags = tfhd.i32();
        int id = tfhd.i32();
        long base = base(tfhd, flags);
        SampleDefaults trex = movie.defaults().getOrDefault(id, new SampleDefaults(0, 0, 0, 0));
        var defaults = new SampleDefaults(
                (flags & DESCRIPTION) != 0 ? Math.max(0, tfhd.smallU32() - 1) : trex.description(),
                (flags & DURATION) != 0 ? tfhd.smallU32() : trex.durationTicks(),
                (flags & SIZE) != 0 ? tfhd.smallU32() : trex.sizeBytes(),
                (flags & FLAGS) != 0 ? tfhd.i32() : trex.flags());
        SampleTable table = movie.tracks().stream()
                .filter(track -> track.id() == id)
                .findFirst()
                .map(TrackIndex::samples)
                .orElseGet(() -> new SampleTable(limits.samples()));
        traf.find("tfdt").ifPresent(tfdt -> moveTo(table, tfdt));
        dataEnd = base;
        while (traf.hasChild()) {
            BoxReader child = traf.child();
            if (child.type().equals("trun")) {
                run(child, base, defaults, table);
            }
        }
    }

    private long base(BoxReader tfhd, int flags) {
        if ((flags & BASE_DATA_OFFSET) == 0) {
            return (flags & BASE_IS_MOOF) != 0 ? moofStart : dataEnd;
        }
        long declared = tfhd.u64();
        if (startsInMidstream && !knowsShift) {
            // Encoders that count from the start of the stream point to the moof itself.
            shift = moofStart - declared;
            knowsShift = true;
        }
        return Math.addExact(declared, shift);
    }

    /** A pause of the encoder lasts in the sample before it. */
    private static void moveTo(SampleTable table, BoxReader tfdt) {
        long ticks = tfdt.u64Or32(tfdt.version());
        if (table.size() == 0) {
            table.startAt(ticks);
        } else {
            table.endLastAt(ticks);
        }
    }

    private void run(BoxReader trun, long base, SampleDefaults defaults, SampleTable table) {
        int flags = trun.i32();
        int width = 4 * Integer.bitCount(flags & (RUN_DURATION | RUN_SIZE | RUN_FLAGS | RUN_SHIFT));
        long count = trun.u32();
        dataEnd = (flags & RUN_DATA_OFFSET) != 0 ? base + trun.i32() : dataEnd;
        int firstFlags = (flags & RUN_FIRST_FLAGS) != 0 ? trun.i32() : defaults.flags();
        // Entries of no width take their sizes from the defaults, and the content bounds how many of those there are.
        boolean bounded = width > 0 ? count * width <= trun.remaining() : defaults.sizeBytes() > 0 || count <= 1;
        if (!bounded || dataEnd < 0) {
            throw trun.corrupt("run of " + count + " samples in " + trun.remaining() + " bytes");
        }
        boolean whole = true;
        for (long i = 0; i < count && (whole || width > 0); i++) {
            whole = sample(trun, flags, i == 0 ? firstFlags : defaults.flags(), defaults, table);
        }
    }

    /** @return whether all of the sample is there */
    private boolean sample(BoxReader trun, int flags, int usualFlags, SampleDefaults defaults, SampleTable table) {
        int duration = (flags & RUN_DURATION) != 0 ? trun.smallU32() : defaults.durationTicks();
        int size = (flags & RUN_SIZE) != 0 ? trun.smallU32() : defaults.sizeBytes();
        int own = (flags & RUN_FLAGS) != 0 ? trun.i32() : usualFlags;
        int shiftTicks = (flags & RUN_SHIFT) != 0 ? trun.i32() : 0;
        long offset = dataEnd;
        dataEnd += size;
        if (offset < 0 || offset > contentBytes - size) {
            table.miss(duration);
            return false;
        }
        table.add(offset, size, duration, shiftTicks, (own & NOT_SYNC) == 0, defaults.description());
        return true;
    }
}
