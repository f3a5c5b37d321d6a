package io.reelkeep.media.isobmff.parse;

import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import io.reelkeep.media.isobmff.parse.Movie.SampleDefaults;
import io.reelkeep.media.isobmff.parse.TrackIndex.Display;
import io.reelkeep.media.isobmff.parse.TrackIndex.Kind;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a moov box (ISO/IEC 14496-12 §8.2.1). */
public final class MoovParser {
    private final long contentBytes;
    private final Limits limits;
    private int samples;
    private int tracks;

    /** @param contentBytes samples beyond it are left out */
    public MoovParser(long contentBytes, Limits limits) {
        this.contentBytes = contentBytes;
        this.limits = limits;
    }

    /** @param body of the box, without its header */
    public Movie parse(ByteBuffer body) {
        return parse(BoxReader.of("moov", body));
    }

    /** @param moov from its start */
    public Movie parse(BoxReader moov) {
        return BoxReader.guarded("moov", () -> read(moov));
    }

    private Movie read(BoxReader moov) {
        if (moov.find("cmov").isPresent()) {
            throw new MediaRefused(Code.UNSUPPORTED_CONTAINER, "compressed moov");
        }
        long movieHz = timescale(moov.need("mvhd"));
        var found = new ArrayList<TrackIndex>();
        var defaults = new HashMap<Integer, SampleDefaults>();
        while (moov.hasChild()) {
            BoxReader child = moov.child();
            if (child.type().equals("trak")) {
                track(child, movieHz).ifPresent(found::add);
            } else if (child.type().equals("mvex")) {
                readDefaults(child, defaults);
            }
        }
        return new Movie(found, defaults);
    }

    /** mvhd and mdhd alike: creation and modification u32 or u64 each, timescale u32. */
    private static long timescale(BoxReader header) {
        header.skip(header.version() == 1 ? 16 : 8);
        int hz = header.smallU32();
        if (hz == 0) {
            throw header.corrupt("timescale 0");
        }
        return hz;
    }

    private Optional<TrackIndex> track(BoxReader trak, long movieHz) {
        if (++tracks > limits.tracks()) {
            throw new MediaRefused(Code.LIMIT_EXCEEDED, "more than " + limits.tracks() + " tracks");
        }
        BoxReader mdia = trak.need("mdia");
        Optional<Kind> kind = kind(mdia.need("hdlr"));
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        BoxReader minf = mdia.need("minf");
        minf.find("dinf").flatMap(dinf -> dinf.find("dref")).ifPresent(MoovParser::refuseOtherFiles);
        BoxReader stbl = minf.need("stbl");
        List<SampleEntry> entries = entries(kind.get(), stbl.need("stsd"));
        SampleTable table = new SampleTableParser(stbl, contentBytes, limits.samples() - samples).parse();
        samples += table.weight();
        BoxReader tkhd = trak.need("tkhd");
        int id = trackId(tkhd);
        long hz = timescale(mdia.need("mdhd"));
        EditList edit = edit(trak, movieHz, hz);
        return Optional.of(new TrackIndex(id, kind.get(), hz, entries, display(tkhd), table, edit, movieHz));
    }

    private static EditList edit(BoxReader trak, long movieHz, long mediaHz) {
        return trak.find("edts")
                .flatMap(edts -> edts.find("elst"))
                .map(elst -> EditList.read(elst, movieHz, mediaHz))
                .orElse(EditList.NONE);
    }

    private static Optional<Kind> kind(BoxReader hdlr) {
        hdlr.skip(8);
        return switch (hdlr.fourCc()) {
            case "vide" -> Optional.of(Kind.VIDEO);
            case "soun" -> Optional.of(Kind.AUDIO);
            default -> Optional.empty();
        };
    }

    /** A file that makes us read another file is an attack, or useless. */
    private static void refuseOtherFiles(BoxReader dref) {
        dref.skip(8);
        while (dref.hasChild()) {
            BoxReader reference = dref.child();
            boolean self = (reference.i32() & 1) != 0;
            if (!self) {
                throw new MediaRefused(
                        Code.EXTERNAL_REFERENCE, "data reference " + BoxReader.printable(reference.type()));
            }
        }
    }

    private static int trackId(BoxReader tkhd) {
        // creation, modification, track id u32, reserved u32, duration
        int version = tkhd.version();
        tkhd.skip(version == 1 ? 16 : 8);
        int id = tkhd.i32();
        tkhd.skip(version == 1 ? 12 : 8);
        return id;
    }

    private static Display display(BoxReader tkhd) {
        // reserved u32[2], layer, group, volume, reserved u16[4], matrix i32[9], width 16.16, height 16.16
        tkhd.skip(16);
        var matrix = new ArrayList<Integer>(9);
        for (int i = 0; i < 9; i++) {
            matrix.add(tkhd.i32());
        }
        return new Display(matrix, tkhd.i32(), tkhd.i32());
    }

    private static List<SampleEntry> entries(Kind kind, BoxReader stsd) {
        stsd.skip(8);
        var entries = new ArrayList<SampleEntry>();
        while (stsd.hasChild()) {
            entries.add(SampleEntry.read(kind, stsd.child()));
        }
        if (entries.isEmpty()) {
            throw stsd.corrupt("no sample entry");
        }
        return entries;
    }

    private void readDefaults(BoxReader mvex, Map<Integer, SampleDefaults> into) {
        while (mvex.hasChild()) {
            BoxReader trex = mvex.child();
            if (trex.type().equals("trex")) {
                trex.version();
                int id = trex.i32();
                int description = Math.max(0, trex.smallU32() - 1);
                into.put(id, new SampleDefaults(description, trex.smallU32(), trex.smallU32(), trex.i32()));
            }
        }
    }
}
