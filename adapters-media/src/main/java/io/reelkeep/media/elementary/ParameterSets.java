package io.reelkeep.media.elementary;

import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The parameter sets that are in force in a stream of pictures, by kind and number. */
final class ParameterSets {
    private static final int MAX_SETS = 64;
    private static final int MAX_SET_BYTES = 8_192;

    private final TreeMap<Integer, byte[]> sets = new TreeMap<>();

    /** @return whether it was not in force before */
    boolean put(int kind, int number, byte[] nal) {
        Optional<byte[]> before = Optional.ofNullable(sets.get(key(kind, number)));
        if (before.isPresent() && Arrays.equals(before.get(), nal)) {
            return false;
        }
        if (nal.length > MAX_SET_BYTES || before.isEmpty() && sets.size() == MAX_SETS) {
            throw new MediaRefused(Code.LIMIT_EXCEEDED, "parameter sets too many or too long");
        }
        sets.put(key(kind, number), nal);
        return true;
    }

    private static int key(int kind, int number) {
        return kind << 16 | Math.min(number, 0xffff);
    }

    /** All of a kind, by number. */
    List<byte[]> of(int kind) {
        return List.copyOf(
                sets.subMap(key(kind, 0), true, key(kind, 0xffff), true).values());
    }
}
