package io.reelkeep.application.sharing.port;

import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.shared.port.SecretVault;
import io.reelkeep.application.tenancy.port.Tenants;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.sharing.Share;
import io.reelkeep.domain.sharing.SharePassword;
import io.reelkeep.domain.sharing.ShareScope;
import io.reelkeep.domain.sharing.ShareToken;
import io.reelkeep.domain.sharing.Ticket;
import io.reelkeep.domain.sharing.Verdict;
import io.reelkeep.domain.sharing.Visit;
import io.reelkeep.domain.sharing.WatchKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What lies behind links and tickets: asked anew whenever somebody comes with one, for a page or for a range of bytes. */
public record SharedRecordings(Shares shares, Tenants tenants, Recordings recordings, SecretVault vault) {
    /**
     * What somebody comes with.
     *
     * @param pass what {@link #passOf} gave to those who knew the password
     */
    public record Visitor(WatchKey key, Optional<String> pass) {
        /** Without having shown a password. */
        public static Visitor by(WatchKey key) {
            return new Visitor(key, Optional.empty());
        }

        /** Without the pass, which stands for the password. */
        @Override
        public String toString() {
            return "Visitor[" + key.kind() + "]";
        }
    }

    /**
     * What a link or ticket shows.
     *
     * @param files those it reaches, in the order of recording; none yet while they are being made
     * @param viewer who comes, where that is known
     * @param mayDownload whether bytes may be taken along
     * @param mayRead whether what was said may be read
     */
    public record Opened(
            Recording recording,
            List<RecordingFile> files,
            Optional<UserId> viewer,
            boolean mayDownload,
            boolean mayRead) {
        public Opened {
            files = List.copyOf(files);
        }

        /** @throws Refusal LINK_UNKNOWN also for a file that the link does not reach (F38) */
        public RecordingFile file(RecordingFileId id) {
            return files.stream()
                    .filter(file -> file.id().equals(id))
                    .findFirst()
                    .orElseThrow(SharedRecordings::unknown);
        }
    }

    /**
     * Lets somebody in, or not. Within the caller's transaction.
     *
     * @throws Refusal LINK_UNKNOWN for links that never were and such as have ended: nobody can tell them apart;
     *     SUBSCRIPTION_LAPSED while the owner may not show anything; SIGN_IN_REQUIRED, PASSWORD_REQUIRED or
     *     NOT_SHARED_FOR_THAT as its settings say
     */
    public Opened open(Visitor visitor, Visit.Purpose purpose, Instant now) {
        return switch (visitor.key().kind()) {
            case LINK -> open((ShareToken) visitor.key(), visitor.pass(), purpose, now);
            case TICKET -> open((Ticket) visitor.key(), purpose, now);
        };
    }

    private Opened open(ShareToken token, Optional<String> pass, Visit.Purpose purpose, Instant now) {
        Share share = shares.find(token).orElseThrow(SharedRecordings::unknown);
        var visit = new Visit(purpose, pass.map(shown -> isPassOf(share, shown)).orElse(false));
        Verdict verdict = share.verdict(visit, now);
        // An ended link looks like one that never was, also while its owner has not paid.
        if (verdict == Verdict.ENDED) {
            throw unknown();
        }
        refuseLapsed(share.tenant(), now);
        why(verdict).ifPresent(reason -> {
            throw new Refusal(reason, "this link does not open for that");
        });
        return opened(
                share.tenant(),
                share.scope(),
                Optional.empty(),
                share.policy().allowDownload(),
                share.policy().allowTranscripts());
    }

    private static Optional<Reason> why(Verdict verdict) {
        return switch (verdict) {
            case OPEN -> Optional.empty();
            case ENDED -> Optional.of(Reason.LINK_UNKNOWN);
            case ASK_SIGN_IN -> Optional.of(Reason.SIGN_IN_REQUIRED);
            case ASK_PASSWORD -> Optional.of(Reason.PASSWORD_REQUIRED);
            case NOT_ALLOWED -> Optional.of(Reason.NOT_SHARED_FOR_THAT);
        };
    }

    private Opened open(Ticket ticket, Visit.Purpose purpose, Instant now) {
        Ticket.Right right = ticket.right();
        if (!isOurs(ticket) || !ticket.isOpenAt(now)) {
            throw unknown();
        }
        refuseLapsed(right.tenant(), now);
        if (purpose == Visit.Purpose.DOWNLOAD && !right.mayDownload()) {
            throw new Refusal(Reason.NOT_SHARED_FOR_THAT, "this address is for watching only");
        }
        return opened(right.tenant(), right.scope(), right.viewer(), right.mayDownload(), true);
    }

    private Opened opened(
            TenantId tenant, ShareScope scope, Optional<UserId> viewer, boolean mayDownload, boolean mayRead) {
        Recording recording = recordings.find(tenant, scope.recording()).orElseThrow(SharedRecordings::unknown);
        return new Opened(
                recording,
                recording.files().stream()
                        .filter(file -> scope.reaches(file.id()))
                        .toList(),
                viewer,
                mayDownload,
                mayRead);
    }

    /** Makes a ticket for {@code right}; the caller has seen to it that it may be given. */
    public Ticket ticket(Ticket.Right right) {
        return new Ticket(right, vault.sign(right.tenant(), right.text()));
    }

    private boolean isOurs(Ticket ticket) {
        return same(vault.sign(ticket.right().tenant(), ticket.right().text()), ticket.signature());
    }

    /**
     * What stands for having shown the password of a link: 43 characters of base64url, good until the password changes.
     * Empty when the link has none.
     */
    public Optional<String> passOf(Share share) {
        return passwordOf(share)
                .map(password ->
                        vault.sign(share.tenant(), "share password\n" + share.token() + "\n" + password.value()));
    }

    /** Whether {@code shown} is the password of the link; takes the same time wherever the two differ (ASVS 11.2.4). */
    public boolean isPasswordOf(Share share, String shown) {
        return passwordOf(share).map(password -> same(password.value(), shown)).orElse(true);
    }

    private boolean isPassOf(Share share, String shown) {
        return passOf(share).map(pass -> same(pass, shown)).orElse(true);
    }

    /** In clear: for those who manage the recording (C7). */
    public Optional<SharePassword> passwordOf(Share share) {
        return share.policy().password().map(kept -> new SharePassword(vault.open(share.tenant(), kept)));
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** Within the caller's transaction. @throws Refusal SUBSCRIPTION_LAPSED while a tenant may not show anything */
    public void refuseLapsed(TenantId owner, Instant now) {
        boolean shows = tenants.find(owner)
                .map(tenant -> tenant.standing(now).showsContent())
                .orElse(false);
        if (!shows) {
            throw new Refusal(Reason.SUBSCRIPTION_LAPSED, "the owner's subscription has ended");
        }
    }

    /** As above. @throws Refusal RECORDING_UNKNOWN */
    public Recording find(TenantId tenant, RecordingId id) {
        return recordings
                .find(tenant, id)
                .orElseThrow(() -> new Refusal(Reason.RECORDING_UNKNOWN, "there is no recording " + id));
    }

    /** How a link that never was is answered, and whatever must look the same. */
    public static Refusal unknown() {
        return new Refusal(Reason.LINK_UNKNOWN, "this link does not exist or has ended");
    }
}
