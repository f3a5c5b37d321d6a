package io.reelkeep.rest.admin.tenancy;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.tenancy.Edition;
import io.reelkeep.domain.tenancy.Tenant;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Times;
import java.time.Instant;
import java.util.Optional;

/** A change to a tenant (RFC 7396): what is left out stays, what is {@code null} ends. */
record TenantChangeJson(
        Optional<String> name,
        Optional<String> edition,
        JsonNode paidUntil,
        JsonNode quotaBytes,
        Optional<String> timeZone) {
    /** @throws BadInput before anything is changed */
    Tenant applyTo(Tenant known) {
        return new Tenant(
                known.id(),
                name.map(text -> Input.of("name", () -> Checks.text(text, 128, "name")))
                        .orElse(known.name()),
                edition.map(word -> Input.word("edition", word, Edition.class)).orElse(known.edition()),
                paidUntil(known),
                quota(known),
                timeZone.map(zone -> NewTenantJson.zone("time_zone", zone)).orElse(known.zone()),
                known.createdAt());
    }

    private Optional<Instant> paidUntil(Tenant known) {
        return change(paidUntil)
                .map(node -> node.isNull() ? Optional.<Instant>empty() : Optional.of(Times.read("paid_until", node)))
                .orElse(known.paidUntil());
    }

    private Optional<Long> quota(Tenant known) {
        return change(quotaBytes)
                .map(node -> node.isNull() ? Optional.<Long>empty() : Optional.of(bytes(node)))
                .orElse(known.quotaBytes());
    }

    /** The one place where Java's null and JSON's differ: the first stands for a field that was left out. */
    private static Optional<JsonNode> change(JsonNode node) {
        return Optional.ofNullable(node);
    }

    private static long bytes(JsonNode node) {
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw new BadInput("quota_bytes", "must be a whole number of at most 64 bits");
        }
        return Input.inBounds("quota_bytes", node.longValue(), 0, Long.MAX_VALUE);
    }
}
