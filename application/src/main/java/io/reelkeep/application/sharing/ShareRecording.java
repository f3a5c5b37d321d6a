package io.reelkeep.application.sharing;

import io.reelkeep.application.callback.port.Announcements;
import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.SecretVault;
import io.reelkeep.application.sharing.port.OpenLinks;
import io.reelkeep.application.tenancy.port.Tenants;
import io.reelkeep.domain.callback.RecordingEvent;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.sharing.Audience;
import io.reelkeep.domain.sharing.Share;
import io.reelkeep.domain.sharing.SharePassword;
import io.reelkeep.domain.sharing.SharePolicy;
import io.reelkeep.domain.sharing.ShareScope;
import io.reelkeep.domain.tenancy.Edition;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Gives out a link to a recording (F16) or to one of its files (F37), says on what terms, and takes it back. */
public final class ShareRecording {
    private final Workbench bench;
    private final Tenants tenants;
    private final Recordings recordings;
    private final OpenLinks links;
    private final SecretVault vault;
    private final Announcements announcements;

    public ShareRecording(
            Workbench bench,
            Tenants tenants,
            Recordings recordings,
            OpenLinks links,
            SecretVault vault,
            Announcements announcements) {
        this.bench = bench;
        this.tenants = tenants;
        this.recordings = recordings;
        this.links = links;
        this.vault = vault;
        this.announcements = announcements;
    }

    /** A link, with the password in clear for those who manage it (C7). */
    public record Shared(Share share, Optional<SharePassword> password) {}

    /** The link of that scope as it is, while sharing is on. @throws Refusal RECORDING_UNKNOWN or FILE_UNKNOWN */
    public Optional<Shared> show(TenantId tenant, ShareScope scope) {
        return bench.transactions().inOne(() -> {
            refuseUnknown(recordings.find(tenant, scope.recording()), scope);
            return links.shares().openFor(tenant, scope).map(this::shared);
        });
    }

    /**
     * The link of that scope as it is, else a new one that everybody may watch by and nobody download (F34).
     *
     * @throws Refusal SUBSCRIPTION_LAPSED while the tenant may not show anything (C23)
     */
    public Shared share(TenantId tenant, ShareScope scope) {
        return bench.transactions().inOne(() -> {
            lockShared(tenant, scope);
            refuseLapsed(tenant);
            return shared(links.to(tenant, scope, SharePolicy.WATCH_ONLY, bench.now()));
        });
    }

    /**
     * The link of that scope on these terms, which replace all earlier ones from the next request on; the address stays.
     *
     * @param operator for whom an application does it
     * @throws Refusal SUBSCRIPTION_LAPSED as above; BAD_PARAMETER when it would have ended already; NOT_PERMITTED for an audience that is not in the
     *     tenant's edition (F29)
     */
    public Shared share(TenantId tenant, ShareScope scope, Terms terms, Optional<UserId> operator) {
        return bench.transactions().inOne(() -> {
            Recording recording = lockShared(tenant, scope);
            refuseLapsed(tenant);
            refuseUnfit(tenant, terms);
            SharePolicy policy = policy(tenant, terms);
            Share share = links.to(tenant, scope, policy, bench.now()).on(policy);
            links.shares().save(share);
            announce(recording, scope, operator);
            return shared(share);
        });
    }

    /**
     * Ends the link of that scope at once and forgets its terms (F23); a later {@link #share} gives another one.
     *
     * @param operator for whom an application does it
     */
    public void revoke(TenantId tenant, ShareScope scope, Optional<UserId> operator) {
        bench.transactions().inOne(() -> {
            Recording recording = lockShared(tenant, scope);
            links.shares().openFor(tenant, scope).ifPresent(open -> {
                links.shares().save(open.revoked(bench.now()));
                announce(recording, scope, operator);
            });
        });
    }

    /** For those who want protection, whatever the password (F31). */
    public SharePassword randomPassword() {
        return SharePassword.random(this::chance);
    }

    /** From 0 to below {@code bound}, which is at most 256, each as likely: bytes beyond a multiple of it do not count. */
    private int chance(int bound) {
        int limit = 256 - 256 % bound;
        int drawn;
        do {
            drawn = links.secrets().bytes(1)[0] & 0xFF;
        } while (drawn >= limit);
        return drawn % bound;
    }

    /** When a link ends that is good for that many days from now on (F33). */
    public Instant endAfter(int days) {
        return bench.now().plus(Duration.ofDays(days));
    }

    /** How the whole recording is shared; nobody is told of an uploaded one (contract: Meeting 5, recording.updated). */
    private void announce(Recording recording, ShareScope scope, Optional<UserId> operator) {
        if (scope.onlyFile().isEmpty() && recording.origin() != Origin.UPLOAD) {
            RecordingEvent updated = RecordingEvent.of(RecordingEvent.Kind.UPDATED, recording, bench.now());
            announcements.raise(operator.map(updated::by).orElse(updated));
        }
    }

    /** Taking a link back is always possible. */
    private void refuseLapsed(TenantId tenant) {
        if (!tenants.find(tenant).orElseThrow().standing(bench.now()).showsContent()) {
            throw new Refusal(Reason.SUBSCRIPTION_LAPSED, "the subscription has ended; renew it to share");
        }
    }

    private void refuseUnfit(TenantId tenant, Terms terms) {
        if (terms.endsAt().map(end -> !bench.now().isBefore(end)).orElse(false)) {
            throw new Refusal(Reason.BAD_PARAMETER, "a link must end in the future");
        }
        Edition edition = tenants.find(tenant).orElseThrow().edition();
        if (terms.audience() == Audience.SAME_COMPANY && !edition.isForCompanies()) {
            throw new Refusal(
                    Reason.NOT_PERMITTED, "sharing within the company needs the business or the enterprise edition");
        }
    }

    private SharePolicy policy(TenantId tenant, Terms terms) {
        return new SharePolicy(
                terms.audience(),
                terms.password().map(password -> vault.seal(tenant, password.value())),
                terms.endsAt(),
                terms.allowDownload(),
                terms.allowTranscripts());
    }

    private Shared shared(Share share) {
        Optional<SharePassword> password =
                share.policy().password().map(kept -> new SharePassword(vault.open(share.tenant(), kept)));
        return new Shared(share, password);
    }

    /** Two requests must not make two links. */
    private Recording lockShared(TenantId tenant, ShareScope scope) {
        return refuseUnknown(recordings.lock(tenant, scope.recording()), scope);
    }

    private static Recording refuseUnknown(Optional<Recording> found, ShareScope scope) {
        Recording recording = found.orElseThrow(
                () -> new Refusal(Reason.RECORDING_UNKNOWN, "there is no recording " + scope.recording()));
        scope.onlyFile().filter(file -> recording.file(file).isEmpty()).ifPresent(file -> {
            throw new Refusal(Reason.FILE_UNKNOWN, "there is no file " + file);
        });
        return recording;
    }
}
