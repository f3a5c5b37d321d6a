package io.reelkeep.rest.shared.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.application.retention.ForecastEndings;
import io.reelkeep.application.standing.ShowStanding;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.retention.Ending;
import io.reelkeep.domain.retention.RetentionRules;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.Space;
import io.reelkeep.domain.tenancy.StandingWarning;
import io.reelkeep.domain.tenancy.Tenant;
import io.reelkeep.domain.tenancy.WarningStage;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Golden;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingGoldenTest {
    private static final Instant NOON = SampleTenants.NOON;
    private static final TenantId TENANT = new TenantId(17);

    @Test
    void how_a_tenant_stands() {
        Tenant tenant = SampleTenants.tenant(Optional.of(NOON));
        var told = new StandingWarning(tenant.id(), WarningStage.ENDED, NOON, NOON.plusMillis(7));
        var space = new Space(Optional.of(5_000_000_000L), 4_999_999_999L, 268_435_456);
        Golden.assertSame(
                "api/standing",
                StandingJson.of(new ShowStanding.View(tenant, NOON.plusSeconds(1), space, 0, List.of(told))));
        Golden.assertSame(
                "api/standing_endless",
                StandingJson.of(new ShowStanding.View(
                        SampleTenants.tenant(), NOON, new Space(Optional.empty(), 7, 0), 14, List.of())));
    }

    @Test
    void how_long_is_kept() {
        var rules = new RetentionRules(TENANT, Optional.of(365), Map.of(Origin.UPLOAD, 7, Origin.CLOUD, 30), 14);
        Golden.assertSame("api/retention", RetentionJson.of(rules));
        Golden.assertSame("api/retention_none", RetentionJson.of(RetentionRules.none(TENANT)));
        assertThat(RetentionJson.of(rules).rules(TENANT)).isEqualTo(rules);
    }

    @Test
    void what_is_to_come() {
        var endings = List.of(
                new Ending(new RecordingId(1318), NOON, Ending.Rule.RETENTION, false),
                new Ending(new RecordingId(1319), NOON.plusSeconds(1), Ending.Rule.RECYCLE_BIN, true));
        var view = new ForecastEndings.View(NOON.plusSeconds(60), Optional.of(NOON.minusSeconds(60)), endings);
        Golden.assertSame("api/forecast", ForecastJson.of(view, new ForecastEndings.Query(TENANT, 30, 0, 2)));
        Golden.assertSame(
                "api/forecast_none",
                ForecastJson.of(
                        new ForecastEndings.View(NOON, Optional.empty(), List.of()),
                        new ForecastEndings.Query(TENANT, 30, 0, 2)));
    }

    /** One below, at, and one above each bound. */
    @ParameterizedTest
    @CsvSource({
        "0, 1, 0, keep_days",
        "36501, 1, 0, keep_days",
        "1, 0, 0, days",
        "1, 36501, 0, days",
        "1, 1, -1, trash_days",
        "1, 1, 366, trash_days",
        "1, 1, 0, ''",
        "36500, 36500, 365, ''"
    })
    void days_have_bounds(int all, int one, int trash, String complaint) {
        var json = new RetentionJson(
                Optional.of(all),
                Optional.of(List.of(new RetentionJson.OfOriginJson("live", one))),
                Optional.of(trash));
        if (complaint.isEmpty()) {
            assertThat(json.rules(TENANT).binDays()).isEqualTo(trash);
        } else {
            assertThatThrownBy(() -> json.rules(TENANT))
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining("must be between");
        }
    }

    @Test
    void an_origin_is_known_and_named_once() {
        var twice = new RetentionJson.OfOriginJson("live", 1);
        for (List<RetentionJson.OfOriginJson> odd :
                List.of(List.of(twice, twice), List.of(new RetentionJson.OfOriginJson("LIVE", 1)))) {
            var json = new RetentionJson(Optional.empty(), Optional.of(odd), Optional.empty());
            assertThatThrownBy(() -> json.rules(TENANT)).isInstanceOf(BadInput.class);
        }
    }
}
