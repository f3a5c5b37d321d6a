package io.reelkeep.faults;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/** What is drawn comes back only when all others have been drawn. The order comes out of the seed. */
final class Deck<T> {
    private final List<T> all;
    private final Random random;
    private final Deque<T> left = new ArrayDeque<>();

    Deck(List<T> all, Random random) {
        this.all = List.copyOf(all);
        this.random = random;
    }

    static <T> Deck<T> of(T[] all, long seed) {
        return new Deck<>(Arrays.asList(all), new Random(seed));
    }

    T draw() {
        if (left.isEmpty()) {
            var shuffled = new ArrayList<>(all);
            Collections.shuffle(shuffled, random);
            left.addAll(shuffled);
        }
        return left.remove();
    }
}
