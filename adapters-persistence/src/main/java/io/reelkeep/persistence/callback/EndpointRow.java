package io.reelkeep.persistence.callback;

import io.reelkeep.domain.callback.CallbackEndpoint;
import io.reelkeep.domain.shared.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;

@Entity
@Table(name = "callback_endpoint")
class EndpointRow {
    @Id
    @Column(name = "tenant_id")
    private long tenantId;

    @Column(name = "url")
    private String url;

    @Column(name = "key_id")
    private String keyId;

    protected EndpointRow() {}

    EndpointRow take(CallbackEndpoint endpoint) {
        tenantId = endpoint.tenant().value();
        url = endpoint.url().toString();
        keyId = endpoint.keyId();
        return this;
    }

    CallbackEndpoint snapshot() {
        return new CallbackEndpoint(new TenantId(tenantId), URI.create(url), keyId);
    }
}
