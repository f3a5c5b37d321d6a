package io.reelkeep.domain.kit;

import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.AppCredential;
import io.reelkeep.domain.tenancy.AppId;
import io.reelkeep.domain.tenancy.CredentialKind;
import io.reelkeep.domain.tenancy.Edition;
import io.reelkeep.domain.tenancy.SealedSecret;
import io.reelkeep.domain.tenancy.Tenant;
import io.reelkeep.domain.tenancy.User;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** Tenants, their people and their keys. */
public final class SampleTenants {
    /** When most samples begin. */
    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private SampleTenants() {}

    /** A paying tenant with an id of its own. */
    public static Tenant tenant() {
        return tenant(Optional.empty());
    }

    public static Tenant tenant(Optional<Instant> paidUntil) {
        return new Tenant(
                new TenantId(SampleIds.next()),
                "Sunrise School",
                Edition.BUSINESS,
                paidUntil,
                Optional.empty(),
                ZoneId.of("Asia/Shanghai"),
                NOON);
    }

    public static User user(TenantId tenant, String id) {
        return new User(tenant, new UserId(id), "User " + id, User.Kind.PERSON, NOON);
    }

    public static AppCredential credential(TenantId tenant, CredentialKind kind, String keyId) {
        var secret = new SealedSecret("sealed".getBytes(StandardCharsets.UTF_8));
        return new AppCredential(new AppId(SampleIds.next()), tenant, kind, "Sample app", keyId, secret, NOON);
    }
}
