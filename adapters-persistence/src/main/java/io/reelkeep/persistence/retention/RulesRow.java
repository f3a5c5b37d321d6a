package io.reelkeep.persistence.retention;

import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.retention.RetentionRules;
import io.reelkeep.domain.shared.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "retention_rules")
class RulesRow {
    @Id
    @Column(name = "tenant_id")
    private long tenantId;

    @Column(name = "keep_days")
    private @Nullable Integer keepDays;

    /** A line for each way of recording: its name, a space, the days. */
    @Column(name = "keep_days_of")
    private String keepDaysOf;

    @Column(name = "bin_days")
    private int binDays;

    protected RulesRow() {}

    RulesRow take(RetentionRules rules) {
        tenantId = rules.tenant().value();
        keepDays = rules.keepDays().orElse(null);
        keepDaysOf = rules.keepDaysOf().entrySet().stream()
                .map(one -> one.getKey().name() + " " + one.getValue())
                .sorted()
                .collect(Collectors.joining("\n"));
        binDays = rules.binDays();
        return this;
    }

    RetentionRules snapshot() {
        Map<Origin, Integer> byOrigin = Arrays.stream(keepDaysOf.split("\n"))
                .filter(line -> !line.isEmpty())
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(line -> Origin.valueOf(line[0]), line -> Integer.valueOf(line[1])));
        return new RetentionRules(new TenantId(tenantId), Optional.ofNullable(keepDays), byOrigin, binDays);
    }
}
