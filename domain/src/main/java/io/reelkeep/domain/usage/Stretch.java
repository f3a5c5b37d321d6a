package io.reelkeep.domain.usage;

import io.reelkeep.domain.shared.Checks;

/** The part of a file that some bytes stand for, from its beginning, in thousandths of the file. */
public record Stretch(int fromPerMille, int toPerMille) {
    /** All of a file. */
    public static final int END = 1000;

    public static final Stretch WHOLE = new Stretch(0, END);

    public Stretch {
        Checks.require(
                fromPerMille >= 0 && fromPerMille <= toPerMille && toPerMille <= END,
                "a stretch lies within 0 and 1000 per mille");
    }

    /**
     * The place in the file that has been reached.
     *
     * @param deliveredBytes up to where the bytes that stand for this stretch have been handed out
     * @param sizeBytes how many they are, at least 1
     */
    public int reachedAt(long deliveredBytes, long sizeBytes) {
        double share = Math.min(1.0, (double) deliveredBytes / sizeBytes);
        return fromPerMille + (int) ((toPerMille - fromPerMille) * share);
    }
}
