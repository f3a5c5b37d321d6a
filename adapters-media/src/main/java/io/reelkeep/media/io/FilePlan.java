package io.reelkeep.media.io;

import io.reelkeep.application.ingest.port.Stitcher.LostPiece;
import io.reelkeep.application.ingest.port.Stitcher.Seam;
import io.reelkeep.media.io.SourceReader.Loss;
import io.reelkeep.media.timeline.Composition;
import io.reelkeep.media.timeline.Composition.Joint;
import io.reelkeep.media.timeline.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A file that is to be written.
 *
 * @param spanIndexes which of all spans are in it, ascending
 */
record FilePlan(List<Span> spans, List<Integer> spanIndexes, Composition composition, List<LostPiece> lost) {
    FilePlan {
        spans = List.copyOf(spans);
        spanIndexes = List.copyOf(spanIndexes);
        lost = List.copyOf(lost);
    }

    static FilePlan of(List<Span> spans, List<Integer> spanIndexes, Composition composition) {
        return new FilePlan(spans, spanIndexes, composition, List.of());
    }

    /** Tells every loss in the file that it lies in: the one before it, where it lies between two. */
    static List<FilePlan> share(List<FilePlan> plans, List<Loss> losses) {
        var shared = new ArrayList<FilePlan>();
        for (int i = 0; i < plans.size(); i++) {
            int index = i;
            FilePlan plan = plans.get(i);
            List<LostPiece> own = losses.stream()
                    .filter(loss -> ownerOf(loss, plans) == index)
                    .sorted(Comparator.comparingInt(Loss::number))
                    .map(plan::lost)
                    .distinct()
                    .toList();
            shared.add(new FilePlan(plan.spans, plan.spanIndexes, plan.composition, own));
        }
        return shared;
    }

    private static int ownerOf(Loss loss, List<FilePlan> plans) {
        int owner = 0;
        for (int i = 1; i < plans.size(); i++) {
            int first = plans.get(i).spanIndexes.get(0);
            if (first < loss.span() || loss.joint() && first == loss.span()) {
                owner = i;
            }
        }
        return owner;
    }

    private LostPiece lost(Loss loss) {
        return new LostPiece(
                loss.number(), atMillis(loss), loss.lostMillis(), loss.code().word());
    }

    private long atMillis(Loss loss) {
        if (loss.joint()) {
            return composition.joints().stream()
                    .filter(joint -> joint.number() == loss.number())
                    .mapToLong(Joint::atMillis)
                    .findFirst()
                    .orElse(0);
        }
        for (int i = 0; i < spanIndexes.size(); i++) {
            if (spanIndexes.get(i) >= loss.span()) {
                return composition.spanStartsMillis().get(i);
            }
        }
        return composition.durationMillis();
    }

    int firstPiece() {
        return spans.get(0).firstNumber();
    }

    int lastPiece() {
        return spans.get(spans.size() - 1).lastNumber();
    }

    List<Seam> seams() {
        return composition.joints().stream()
                .filter(Joint::used)
                .skip(1)
                .map(joint -> new Seam(joint.number(), joint.atMillis(), joint.audioDriftMicros()))
                .toList();
    }

    /** As in RFC 6381, pictures first. */
    String codecs() {
        return String.join(
                ",",
                composition.tracks().stream()
                        .map(track -> track.entry().rfc6381())
                        .toList());
    }
}
