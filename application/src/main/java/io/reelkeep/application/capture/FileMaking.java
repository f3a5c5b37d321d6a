package io.reelkeep.application.capture;

import io.reelkeep.application.ingest.port.Stitcher;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.capture.FilePart;
import io.reelkeep.domain.capture.Segment;
import io.reelkeep.domain.recording.Gap;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.SyncLedger;
import io.reelkeep.domain.shared.Checks;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Turns what was stitched into files of the recording: names them, dates them, declares what is missing. */
final class FileMaking {
    /** Nobody reads more; a million segments may be missing between two that came. */
    static final int MAX_GAPS = 10_000;

    /** As files of live rooms bear it, between underscores (contract: Live 2, fileName). */
    private static final DateTimeFormatter LIVE_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd-HH-mm-ss", Locale.ROOT);

    private final Capture capture;
    private final FilePart part;
    private final TreeMap<Integer, Segment> pieces = new TreeMap<>();
    private final Naming naming;

    /**
     * What files are named after besides the recorder's wish.
     *
     * @param title where the recorder wished nothing
     * @param zone in which times in names are written
     */
    record Naming(String title, ZoneId zone) {}

    /** @param pieces the segments of the part that arrived */
    FileMaking(Capture capture, FilePart part, List<Segment> pieces, Naming naming) {
        this.capture = capture;
        this.part = part;
        this.naming = naming;
        pieces.forEach(piece -> this.pieces.put(piece.number(), piece));
    }

    List<RecordingFile> files(List<Stitcher.StitchedFile> made, Supplier<RecordingFileId> ids, Instant now) {
        var files = new ArrayList<RecordingFile>();
        for (int index = 0; index < made.size(); index++) {
            boolean first = index == 0;
            boolean last = index == made.size() - 1;
            files.add(file(
                    made.get(index), numbered(made.size(), index), gaps(made, index, first, last), ids.get(), now));
        }
        return files;
    }

    /** How the segments lie to each other in a file that was made. */
    SyncLedger ledger(Stitcher.StitchedFile made) {
        return new SyncLedger(made.seams().stream()
                .map(seam -> new SyncLedger.Seam(
                        seam.number(), seam.atMillis(), seam.audioDriftMicros(), apartMillis(seam.number())))
                .toList());
    }

    private long apartMillis(int number) {
        return Optional.ofNullable(pieces.lowerEntry(number))
                .map(before -> Duration.between(
                                before.getValue().endsAt(), segment(number).startsAt())
                        .toMillis())
                .orElse(0L);
    }

    private RecordingFile file(
            Stitcher.StitchedFile made, String numbered, List<Gap> gaps, RecordingFileId id, Instant now) {
        Instant startsAt = segment(made.firstPiece()).startsAt();
        Instant endsAt = segment(made.lastPiece()).endsAt();
        // An uploaded file says nothing of the time at which it was recorded: its own length counts.
        Instant measured = startsAt.plusMillis(made.durationMillis());
        Instant end = capture.origin() == Origin.UPLOAD || endsAt.isBefore(startsAt) ? measured : endsAt;
        return new RecordingFile(
                id,
                capture.id(),
                RecordingFile.Making.RECORDED,
                capture.origin() == Origin.LIVE ? timed(startsAt, end) : numbered,
                made.body(),
                startsAt,
                end,
                made.durationMillis(),
                made.codecs(),
                gaps,
                now);
    }

    /** The first file bears the plain name, the others are numbered: by part, and by format change within a part. */
    private String numbered(int filesOfPart, int index) {
        String suffix = part.number() == 1 ? "" : " (" + part.number() + ")";
        if (filesOfPart > 1 && index > 0) {
            suffix += " - " + (index + 1);
        }
        return withSuffix(suffix);
    }

    /** Files of live rooms are looked for by how their names begin: all of a capture must begin alike (F125). */
    private String timed(Instant start, Instant end) {
        return withSuffix("_" + LIVE_TIME.format(start.atZone(naming.zone())) + "_"
                + LIVE_TIME.format(end.atZone(naming.zone())));
    }

    private String withSuffix(String suffix) {
        String plain = capture.options().fileName().orElse(naming.title());
        return Checks.storable(plain, RecordingFile.MAX_NAME_LENGTH - suffix.length()) + suffix;
    }

    private List<Gap> gaps(List<Stitcher.StitchedFile> made, int index, boolean first, boolean last) {
        Stitcher.StitchedFile file = made.get(index);
        var gaps = new ArrayList<Gap>();
        var joints = new TreeMap<Integer, Long>();
        file.seams().forEach(seam -> joints.put(seam.number(), seam.atMillis()));
        for (Stitcher.LostPiece lost : file.lost()) {
            boolean whole = lost.number() != file.firstPiece() && !joints.containsKey(lost.number());
            long millis = lost.lostMillis() == 0 && whole ? recordedMillis(lost.number()) : lost.lostMillis();
            gaps.add(new Gap(lost.number(), lost.atMillis(), millis, lost.code()));
        }
        int from = first ? firstExpected() : made.get(index - 1).lastPiece() + 1;
        int to = last ? lastExpected() : file.lastPiece();
        for (int number = from; number <= to && gaps.size() < MAX_GAPS; number++) {
            if (!pieces.containsKey(number)) {
                gaps.add(new Gap(number, at(number, joints, file), missingMillis(number), Gap.NEVER_ARRIVED));
            }
        }
        gaps.sort(Comparator.comparingInt(Gap::segment));
        return gaps;
    }

    /** How long a segment lasted by its recorder's account: of one that cannot be used nothing else is known. */
    private long recordedMillis(int number) {
        Segment segment = segment(number);
        return Math.max(
                0, Duration.between(segment.startsAt(), segment.endsAt()).toMillis());
    }

    /** What is missing before the first segment of a part belongs to that part. */
    private int firstExpected() {
        return part.number() == 1 ? 1 : capture.parts().get(part.number() - 2).lastSegment() + 1;
    }

    /** What is missing at the very end belongs to the last part. */
    private int lastExpected() {
        boolean last = capture.isSealed() && part.number() == capture.parts().size();
        return last ? capture.snapshot().expectedSegments().orElse(part.lastSegment()) : part.lastSegment();
    }

    private static long at(int number, NavigableMap<Integer, Long> joints, Stitcher.StitchedFile file) {
        if (number < file.firstPiece()) {
            return 0;
        }
        return Optional.ofNullable(joints.higherEntry(number))
                .map(Map.Entry::getValue)
                .orElse(file.durationMillis());
    }

    /** The time between the neighbours that did arrive, shared among the missing ones; 0 at either end. */
    private long missingMillis(int number) {
        Optional<Segment> before =
                Optional.ofNullable(pieces.lowerEntry(number)).map(Map.Entry::getValue);
        Optional<Segment> after =
                Optional.ofNullable(pieces.higherEntry(number)).map(Map.Entry::getValue);
        if (before.isEmpty() || after.isEmpty()) {
            return 0;
        }
        long hole =
                Duration.between(before.get().endsAt(), after.get().startsAt()).toMillis();
        return Math.max(0, hole / (after.get().number() - before.get().number() - 1));
    }

    private Segment segment(int number) {
        return Optional.ofNullable(pieces.get(number))
                .orElseThrow(() -> new IllegalStateException("no segment " + number + " in part " + part.number()));
    }
}
