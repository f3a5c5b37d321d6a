package io.reelkeep.rest.shared.standing;

import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.retention.RetentionRules;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Input;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How long a tenant keeps what it has; the whole of it, asked for and told. What is left out has no rule. */
public record RetentionJson(
        Optional<Integer> keepDays, Optional<List<OfOriginJson>> keepDaysOf, Optional<Integer> trashDays) {
    /** What goes before the rule for all, for one way of recording. */
    public record OfOriginJson(String origin, int days) {}

    public static RetentionJson of(RetentionRules rules) {
        return new RetentionJson(
                rules.keepDays(),
                Optional.of(rules.keepDaysOf().entrySet().stream()
                        .sorted(Comparator.comparing(Map.Entry::getKey))
                        .map(one -> new OfOriginJson(Input.word(one.getKey()), one.getValue()))
                        .toList()),
                Optional.of(rules.binDays()));
    }

    /** @throws BadInput naming what is out of bounds */
    public RetentionRules rules(TenantId tenant) {
        keepDays.ifPresent(days -> inBounds("keep_days", days));
        var byOrigin = new EnumMap<Origin, Integer>(Origin.class);
        for (OfOriginJson one : keepDaysOf.orElse(List.of())) {
            Origin origin = Input.word("origin", one.origin(), Origin.class);
            inBounds("days", one.days());
            if (byOrigin.put(origin, one.days()) != null) {
                throw new BadInput("keep_days_of", "must name each origin once");
            }
        }
        int binDays = trashDays.orElse(0);
        Input.inBounds("trash_days", binDays, 0, RetentionRules.MAX_BIN_DAYS);
        return new RetentionRules(tenant, keepDays, byOrigin, binDays);
    }

    private static void inBounds(String field, int days) {
        Input.inBounds(field, days, 1, RetentionRules.MAX_KEEP_DAYS);
    }
}
