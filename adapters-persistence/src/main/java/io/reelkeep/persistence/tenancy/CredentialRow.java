package io.reelkeep.persistence.tenancy;

import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.AppCredential;
import io.reelkeep.domain.tenancy.AppId;
import io.reelkeep.domain.tenancy.AppPolicy;
import io.reelkeep.domain.tenancy.CredentialKind;
import io.reelkeep.domain.tenancy.SealedSecret;
import io.reelkeep.domain.tenancy.WeComForm;
import io.reelkeep.persistence.shared.TenantKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

@Entity
@Table(name = "app_credential")
@IdClass(TenantKey.class)
class CredentialRow {
    @Id
    @Column(name = "tenant_id")
    private long tenantId;

    @Id
    @Column(name = "id")
    private long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private CredentialKind kind;

    @Column(name = "name")
    private String name;

    @Column(name = "key_id")
    private String keyId;

    @Column(name = "secret")
    private byte[] secret;

    @Column(name = "created_at")
    private Instant createdAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "standing")
    private AppCredential.Standing standing;

    @Column(name = "may_call_records")
    private boolean mayCallRecords;

    @Column(name = "all_meetings")
    private boolean allMeetings;

    @Column(name = "names_members")
    private boolean namesMembers;

    @Enumerated(EnumType.STRING)
    @Column(name = "record_arrays")
    private WeComForm.Arrays recordArrays;

    @Column(name = "clamps_int32")
    private boolean clampsInt32;

    @Column(name = "exposes_transcoding")
    private boolean exposesTranscoding;

    protected CredentialRow() {}

    /** All but its members, who are rows of their own. */
    CredentialRow take(AppCredential app) {
        AppPolicy policy = app.policy();
        tenantId = app.tenant().value();
        id = app.app().value();
        kind = app.kind();
        name = app.name();
        keyId = app.keyId();
        secret = app.secret().bytes();
        createdAt = app.createdAt();
        standing = app.standing();
        mayCallRecords = policy.mayCallRecords();
        allMeetings = policy.allMeetings();
        namesMembers = policy.visibleMembers().isPresent();
        recordArrays = policy.form().arrays();
        clampsInt32 = policy.form().clampsInt32();
        exposesTranscoding = policy.form().exposesTranscoding();
        return this;
    }

    long tenantId() {
        return tenantId;
    }

    long id() {
        return id;
    }

    boolean namesMembers() {
        return namesMembers;
    }

    AppCredential snapshot(Set<UserId> members) {
        var policy = new AppPolicy(
                mayCallRecords,
                allMeetings,
                namesMembers ? Optional.of(members) : Optional.empty(),
                new WeComForm(recordArrays, clampsInt32, exposesTranscoding));
        return new AppCredential(
                new AppId(id),
                new TenantId(tenantId),
                kind,
                name,
                keyId,
                new SealedSecret(secret),
                createdAt,
                standing,
                policy);
    }
}
