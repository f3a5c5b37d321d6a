package io.reelkeep.media.isobmff.parse;

import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import io.reelkeep.media.isobmff.Ticks;
import io.reelkeep.media.isobmff.parse.ContentReader.TopBox;
import io.reelkeep.media.isobmff.parse.TrackIndex.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the index of an MP4: progressive or fragmented, whole or a rear part of a fragmented stream. Complete samples
 * of broken input are kept and the damage is told.
 */
public final class MovieReader {
    // Each may read a box of some megabytes: more would let a hostile stream keep us busy.
    private static final int MAX_RESYNCS = 64;

    private final BlobContent content;
    private final ContentReader boxes;
    private final long wantedFrom;
    private final Limits limits;
    private final List<Damage> damages = new ArrayList<>();
    private Optional<Movie> movie = Optional.empty();
    private Optional<FragmentParser> fragments = Optional.empty();
    private boolean sawMedia;
    private boolean endsInHeader;
    private int resyncs;
    private long moovEnd;

    private MovieReader(BlobContent content, long wantedFrom, Limits limits) {
        this.content = content;
        this.boxes = new ContentReader(content);
        this.wantedFrom = wantedFrom;
        this.limits = limits;
    }

    /**
     * What was found.
     *
     * @param movie with all samples that are complete
     * @param moovEnd where its moov box ends; 0 in a rear part
     * @param damages in order of their position
     */
    public record Reading(Movie movie, long moovEnd, List<Damage> damages) {
        public Reading {
            damages = List.copyOf(damages);
        }
    }

    /**
     * A run of bytes that could not be used.
     *
     * @param lostMillis 0 when unknown
     */
    public record Damage(long from, long to, Code code, long lostMillis) {}

    /**
     * Reads from the start of a stream.
     *
     * @param wantedFrom samples that end at or before this position may be forgotten, but not the sync sample that
     *     leads to the first wanted one
     * @throws MediaRefused when there is nothing to build on
     */
    public static Reading read(BlobContent content, long wantedFrom, Limits limits) {
        var reader = new MovieReader(content, wantedFrom, limits);
        reader.walk(0);
        return reader.reading();
    }

    /**
     * Reads a rear part of a fragmented stream: skips to the first fragment, and goes on from there.
     *
     * @param front what the start of the stream says
     * @param wantedFrom as in {@link #read}
     */
    public static Reading readRear(Movie front, BlobContent content, long wantedFrom, Limits limits) {
        var reader = new MovieReader(content, wantedFrom, limits);
        reader.begin(front.withoutSamples(limits.samples()), true);
        reader.walk(reader.resynchronise(-1, Code.TRUNCATED));
        return reader.reading();
    }

    private Reading reading() {
        Movie found = movie.orElseThrow(() -> new MediaRefused(
                sawMedia ? Code.NO_MOOV : Code.NOT_MEDIA, sawMedia ? "no moov box" : "no box of an MP4"));
        if (endsInHeader
                || found.tracks().stream().anyMatch(track -> track.samples().isIncomplete())) {
            damages.add(new Damage(content.sizeBytes(), content.sizeBytes(), Code.TRUNCATED, missingMillis(found)));
        }
        found.tracks().stream()
                .filter(track -> found.isFragmented() && track.kind() == Kind.AUDIO)
                .forEach(track -> track.samples().tightenStart());
        found.tracks().forEach(track -> track.samples().trim());
        return new Reading(found, moovEnd, damages);
    }

    private void begin(Movie found, boolean startsInMidstream) {
        movie = Optional.of(found);
        if (found.isFragmented()) {
            fragments = Optional.of(new FragmentParser(found, content.sizeBytes(), startsInMidstream, limits));
        }
    }

    private void walk(long start) {
        long at = start;
        int count = 0;
        while (at < content.sizeBytes()) {
            if (++count > limits.topLevelBoxes()) {
                throw new MediaRefused(Code.LIMIT_EXCEEDED, "more than " + limits.topLevelBoxes() + " boxes");
            }
            Optional<TopBox> box = boxes.boxAt(at);
            at = box.isPresent() ? step(box.get()) : resynchronise(at, Code.CORRUPT);
        }
    }

    /** @return where the next box is to be expected */
    private long step(TopBox box) {
        switch (box.type()) {
            case "ftyp", "mdat" -> sawMedia = true;
            case "moov" -> {
                sawMedia = true;
                if (movie.isEmpty()) {
                    moovEnd = box.end();
                    begin(
                            new MoovParser(content.sizeBytes(), limits).parse(boxes.body(box, limits.headerBytes())),
                            false);
                }
            }
            case "moof" -> {
                sawMedia = true;
                return fragment(box);
            }
            default -> {}
        }
        return box.end();
    }

    private long fragment(TopBox box) {
        endsInHeader = box.end() > content.sizeBytes();
        if (fragments.isEmpty() || endsInHeader) {
            return box.end();
        }
        try {
            List<Integer> marks = marks();
            fragments.get().parse(boxes.body(box, limits.headerBytes()), box.start());
            forgetUnwanted(marks);
        } catch (MediaRefused refused) {
            if (refused.code() == Code.LIMIT_EXCEEDED) {
                throw refused;
            }
            return resynchronise(box.start(), refused.code());
        }
        return box.end();
    }

    /**
     * Looks for a later fragment, which may still be whole.
     *
     * @param from where no box is; -1 before the start
     */
    private long resynchronise(long from, Code code) {
        boolean worthTrying = fragments.isPresent() && resyncs++ < MAX_RESYNCS;
        long next = worthTrying ? boxes.findMoof(from + 1) : content.sizeBytes();
        if (next > 0) {
            damages.add(new Damage(Math.max(0, from), next, code, 0));
        }
        return next;
    }

    private List<Integer> marks() {
        return movie.stream()
                .flatMap(found -> found.tracks().stream())
                .map(track -> track.samples().size())
                .toList();
    }

    /** Before the wanted part only the fragments from the last sync sample on are kept: a long stream stays small. */
    private void forgetUnwanted(List<Integer> marks) {
        List<TrackIndex> tracks = movie.orElseThrow().tracks();
        Optional<TrackIndex> video = movie.orElseThrow().main(Kind.VIDEO);
        SampleTable leading = video.or(() -> movie.orElseThrow().main(Kind.AUDIO))
                .map(TrackIndex::samples)
                .orElseGet(() -> new SampleTable(0));
        int mark = leading.size() == 0 ? 0 : marks.get(indexOf(tracks, leading));
        boolean begins = mark > 0 && mark < leading.size() && leading.isSync(mark);
        if (begins && leading.offset(mark) + leading.sizeBytes(mark) <= wantedFrom) {
            for (int i = 0; i < tracks.size(); i++) {
                tracks.get(i).samples().keepFrom(marks.get(i));
            }
        }
    }

    private static int indexOf(List<TrackIndex> tracks, SampleTable samples) {
        int index = 0;
        while (tracks.get(index).samples() != samples) {
            index++;
        }
        return index;
    }

    private static long missingMillis(Movie found) {
        return found.tracks().stream()
                .mapToLong(track -> Ticks.toMillis(track.samples().missingTicks(), track.timescaleHz()))
                .max()
                .orElse(0);
    }
}
