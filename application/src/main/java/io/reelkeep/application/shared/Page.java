package io.reelkeep.application.shared;

import io.reelkeep.domain.shared.Checks;
import java.util.List;
import java.util.function.Function;

/**
 * A page of a list.
 *
 * @param number from 1
 * @param size how many items a full page has
 * @param total how many items the whole list has
 */
public record Page<T>(List<T> items, int number, int size, long total) {
    public Page {
        Checks.require(number >= 1 && size >= 1, "pages and their sizes are counted from 1");
        Checks.notNegative(total, "total");
        items = List.copyOf(items);
    }

    /** How many pages there are, 0 when there is nothing. */
    public long pages() {
        return (total + size - 1) / size;
    }

    public <R> Page<R> map(Function<T, R> each) {
        return new Page<>(items.stream().map(each).toList(), number, size, total);
    }
}
