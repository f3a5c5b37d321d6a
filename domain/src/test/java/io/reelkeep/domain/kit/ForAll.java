package io.reelkeep.domain.kit;

import java.util.Random;
import java.util.function.Function;

/**
 * A claim tried on many random samples. A failure names the seed; {@code -Dforall.seed=…} tries that one alone, {@code
 * -Dforall.samples=…} changes how many there are.
 */
public final class ForAll {
    private static final int SAMPLES = Integer.getInteger("forall.samples", 500);

    private ForAll() {}

    /** What must hold for a sample; may throw anything. */
    @FunctionalInterface
    public interface Claim<T> {
        void check(T sample) throws Exception;
    }

    /** Tries {@code claim} on 500 samples. */
    public static <T> void samples(Function<Random, T> draw, Claim<T> claim) {
        samples(SAMPLES, draw, claim);
    }

    /** As {@link #samples(Function, Claim)}, for claims that take long. */
    public static <T> void samples(int count, Function<Random, T> draw, Claim<T> claim) {
        Long only = Long.getLong("forall.seed");
        if (only != null) {
            sample(only, draw, claim);
            return;
        }
        for (long seed = 1; seed <= count; seed++) {
            sample(seed, draw, claim);
        }
    }

    private static <T> void sample(long seed, Function<Random, T> draw, Claim<T> claim) {
        T sample = draw.apply(new Random(seed));
        try {
            claim.check(sample);
        } catch (Exception | AssertionError broken) {
            throw new AssertionError("broken by seed " + seed + " (-Dforall.seed=" + seed + "): " + sample, broken);
        }
    }
}
