package io.reelkeep.rest.shared.standing;

import io.reelkeep.domain.shared.Checks;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Params;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How lists by id go on: {@code ?after=} the last id seen, {@code &limit=} at most so many.
 *
 * @param after 0 for the first page
 */
public record Onward(long after, int limit) {
    private static final int MAX_LIMIT = 100;
    private static final int USUAL_LIMIT = 20;

    public static Onward of(Params params) {
        long after = params.find("after")
                .map(text -> Checks.decimalId(text).orElseThrow(() -> new BadInput("after", "must be an id")))
                .orElse(0L);
        return new Onward(after, params.number("limit", 1, MAX_LIMIT, USUAL_LIMIT));
    }

    /** What {@code after} must say to get the next page; empty when this one is not full. */
    public <T> Optional<String> next(List<T> page, Function<T, Object> id) {
        return page.size() < limit
                ? Optional.empty()
                : Optional.of(id.apply(page.get(page.size() - 1)).toString());
    }
}
