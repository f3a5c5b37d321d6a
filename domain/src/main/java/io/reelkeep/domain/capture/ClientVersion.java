package io.reelkeep.domain.capture;

import io.reelkeep.domain.shared.Checks;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The version of a recording client: one to four numbers, the first the weightiest. What is left out is 0.
 *
 * @param numbers each from 0 to 999999
 */
public record ClientVersion(List<Integer> numbers) implements Comparable<ClientVersion> {
    private static final int MAX_NUMBERS = 4;

    public ClientVersion {
        Checks.require(
                !numbers.isEmpty() && numbers.size() <= MAX_NUMBERS, "a version has 1 to " + MAX_NUMBERS + " numbers");
        numbers = List.copyOf(numbers);
    }

    /** @throws IllegalArgumentException for anything but numbers with dots between, {@code 3.7} or {@code 3.12.0.1} */
    public static ClientVersion of(String text) {
        Checks.require(
                text.matches("[0-9]{1,6}(\\.[0-9]{1,6}){0,3}"),
                "a version is 1 to 4 numbers of at most 6 digits with dots between");
        return new ClientVersion(
                Arrays.stream(text.split("\\.")).map(Integer::valueOf).toList());
    }

    @Override
    public int compareTo(ClientVersion other) {
        for (int place = 0; place < MAX_NUMBERS; place++) {
            int order = Integer.compare(number(place), other.number(place));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** The same version, however many zeros are written behind it. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ClientVersion that && compareTo(that) == 0;
    }

    @Override
    public int hashCode() {
        int hash = 0;
        for (int place = 0; place < MAX_NUMBERS; place++) {
            hash = 31 * hash + number(place);
        }
        return hash;
    }

    @Override
    public String toString() {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining("."));
    }

    private int number(int place) {
        return place < numbers.size() ? numbers.get(place) : 0;
    }
}
