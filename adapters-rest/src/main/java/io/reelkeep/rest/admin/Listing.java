package io.reelkeep.rest.admin;

import io.reelkeep.domain.shared.Checks;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Params;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How the operator's lists go on: {@code ?after=} the last id seen, {@code &limit=} at most so many.
 *
 * @param after empty for the first page
 */
public record Listing(Optional<String> after, int limit) {
    private static final int MAX_LIMIT = 500;
    private static final int DEFAULT_LIMIT = 100;

    public static Listing of(Params params) {
        return new Listing(params.find("after"), params.number("limit", 1, MAX_LIMIT, DEFAULT_LIMIT));
    }

    /** {@code after} as a number, 0 for the first page. */
    public long afterId() {
        return after.map(text -> Checks.decimalId(text).orElseThrow(() -> new BadInput("after", "must be an id")))
                .orElse(0L);
    }

    /** What {@code after} must say to get the next page; empty when this one is not full. */
    public <T> Optional<String> next(List<T> page, Function<T, Object> id) {
        return page.size() < limit
                ? Optional.empty()
                : Optional.of(id.apply(page.get(page.size() - 1)).toString());
    }
}
