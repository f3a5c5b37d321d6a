package io.reelkeep.persistence.tenancy;

import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.AppCredential;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

@Entity
@Table(name = "app_visible_member")
@IdClass(VisibleMemberKey.class)
class VisibleMemberRow {
    @Id
    @Column(name = "tenant_id")
    private long tenantId;

    @Id
    @Column(name = "app_id")
    private long ownerId;

    @Id
    @Column(name = "user_id")
    private String userId;

    protected VisibleMemberRow() {}

    VisibleMemberRow take(AppCredential app, UserId member) {
        tenantId = app.tenant().value();
        ownerId = app.app().value();
        userId = member.value();
        return this;
    }

    long appId() {
        return ownerId;
    }

    UserId member() {
        return new UserId(userId);
    }
}
