package io.reelkeep.media.io;

import io.reelkeep.application.ingest.port.Stitcher.Seam;
import io.reelkeep.media.demux.Demuxed.Scratch;
import io.reelkeep.media.io.Findings.Loss;
import io.reelkeep.media.io.Take.Spliced;
import io.reelkeep.media.timeline.Composition;
import io.reelkeep.media.timeline.Composition.Joint;
import java.util.ArrayList;
import java.util.List;

/**
 * An MP4 that is to be written.
 *
 * @param indexes which of all takes are in it, ascending
 */
record SplicedPlan(List<Spliced> takes, List<Integer> indexes, Composition composition) implements FilePlan {
    SplicedPlan {
        takes = List.copyOf(takes);
        indexes = List.copyOf(indexes);
    }

    @Override
    public int firstTake() {
        return indexes.get(0);
    }

    @Override
    public long atMillis(Loss loss) {
        if (loss.joint()) {
            return composition.joints().stream()
                    .filter(joint -> joint.number() == loss.number())
                    .mapToLong(Joint::atMillis)
                    .findFirst()
                    .orElse(0);
        }
        for (int i = 0; i < indexes.size(); i++) {
            if (indexes.get(i) >= loss.take()) {
                return composition.spanStartsMillis().get(i);
            }
        }
        return composition.durationMillis();
    }

    @Override
    public long durationMillis() {
        return composition.durationMillis();
    }

    @Override
    public String codecs() {
        return String.join(
                ",",
                composition.tracks().stream()
                        .map(track -> track.entry().rfc6381())
                        .toList());
    }

    @Override
    public int firstPiece() {
        return takes.get(0).firstNumber();
    }

    @Override
    public int lastPiece() {
        return takes.get(takes.size() - 1).span().lastNumber();
    }

    /** A piece within which times jump is in several spans, but begins once. */
    @Override
    public List<Seam> seams() {
        var seams = new ArrayList<Seam>();
        int last = firstPiece();
        for (Joint joint : composition.joints()) {
            if (joint.used() && joint.number() != last) {
                seams.add(new Seam(joint.number(), joint.atMillis(), joint.audioDriftMicros()));
                last = joint.number();
            }
        }
        return seams;
    }

    /** What was written for it alone. */
    List<Scratch> scratch() {
        return takes.stream().flatMap(take -> take.scratch().stream()).toList();
    }
}
