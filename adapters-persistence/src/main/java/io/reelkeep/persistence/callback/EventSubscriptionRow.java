package io.reelkeep.persistence.callback;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import io.reelkeep.domain.callback.Addressee;
import io.reelkeep.domain.callback.CallbackKind;
import io.reelkeep.domain.callback.EventSubscription;
import io.reelkeep.domain.callback.RecordingEvent;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.AppId;
import io.reelkeep.domain.tenancy.SealedSecret;
import io.reelkeep.persistence.shared.TenantKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.net.URI;
import java.util.stream.Stream;

@Entity
@Table(name = "event_subscription")
@IdClass(TenantKey.class)
class EventSubscriptionRow {
    @Id
    @Column(name = "tenant_id")
    private long tenantId;

    @Id
    @Column(name = "app_id")
    private long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private CallbackKind kind;

    @Column(name = "key_id")
    private String keyId;

    @Column(name = "name")
    private String name;

    @Column(name = "url")
    private String url;

    @Column(name = "sealed_keys")
    private byte[] sealedKeys;

    @Column(name = "encrypted")
    private boolean encrypted;

    /** Names of the kinds, separated by commas. */
    @Column(name = "events")
    private String events;

    protected EventSubscriptionRow() {}

    EventSubscriptionRow take(EventSubscription subscription) {
        tenantId = subscription.tenant().value();
        id = subscription.app().value();
        kind = subscription.to().kind();
        keyId = subscription.to().keyId();
        name = subscription.name();
        url = subscription.to().url().toString();
        sealedKeys = subscription.keys().bytes();
        encrypted = subscription.encrypted();
        events = subscription.events().stream().map(Enum::name).sorted().collect(joining(","));
        return this;
    }

    EventSubscription snapshot() {
        return new EventSubscription(
                new AppId(id),
                new Addressee(kind, new TenantId(tenantId), URI.create(url), keyId),
                name,
                new SealedSecret(sealedKeys),
                encrypted,
                Stream.of(events.split(",", -1))
                        .map(RecordingEvent.Kind::valueOf)
                        .collect(toSet()));
    }
}
