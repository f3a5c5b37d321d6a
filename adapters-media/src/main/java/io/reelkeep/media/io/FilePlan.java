package io.reelkeep.media.io;

import io.reelkeep.application.ingest.port.Stitcher.LostPiece;
import io.reelkeep.application.ingest.port.Stitcher.Seam;
import io.reelkeep.media.io.Findings.Loss;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A file that is to be written. */
sealed interface FilePlan permits SplicedPlan, WebmPlan {
    /** Number of the first take that is in it. */
    int firstTake();

    /** Where in the file a loss lies. */
    long atMillis(Loss loss);

    long durationMillis();

    /** As in RFC 6381, pictures first. */
    String codecs();

    int firstPiece();

    int lastPiece();

    List<Seam> seams();

    /** Tells for each plan every loss in the file that it lies in: the one before it, where it lies between two. */
    static List<List<LostPiece>> share(List<FilePlan> plans, List<Loss> losses) {
        var shared = new ArrayList<List<LostPiece>>();
        for (int i = 0; i < plans.size(); i++) {
            int index = i;
            FilePlan plan = plans.get(i);
            shared.add(losses.stream()
                    .filter(loss -> ownerOf(loss, plans) == index)
                    .sorted(Comparator.comparingInt(Loss::number))
                    .map(loss -> new LostPiece(
                            loss.number(),
                            plan.atMillis(loss),
                            loss.lostMillis(),
                            loss.code().word()))
                    .distinct()
                    .toList());
        }
        return shared;
    }

    private static int ownerOf(Loss loss, List<FilePlan> plans) {
        int owner = 0;
        for (int i = 1; i < plans.size(); i++) {
            int first = plans.get(i).firstTake();
            if (first < loss.take() || loss.joint() && first == loss.take()) {
                owner = i;
            }
        }
        return owner;
    }
}
