package io.reelkeep.rest.admin.tenancy;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelkeep.application.tenancy.AddTenant;
import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.tenancy.Edition;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Times;
import java.time.ZoneId;
import java.util.Optional;

/** The request to take in a tenant. */
record NewTenantJson(
        String name,
        String edition,
        Optional<JsonNode> paidUntil,
        Optional<Long> quotaBytes,
        Optional<String> timeZone) {
    private static final String DEFAULT_ZONE = "Asia/Shanghai";

    AddTenant.Command command() {
        return new AddTenant.Command(
                Input.of("name", () -> Checks.text(name, 128, "name")),
                Input.word("edition", edition, Edition.class),
                paidUntil.filter(node -> !node.isNull()).map(node -> Times.read("paid_until", node)),
                quotaBytes.map(bytes -> Input.inBounds("quota_bytes", bytes, 0, Long.MAX_VALUE)),
                zone("time_zone", timeZone.orElse(DEFAULT_ZONE)));
    }

    static ZoneId zone(String field, String name) {
        return Input.of(field, () -> ZoneId.of(name));
    }
}
