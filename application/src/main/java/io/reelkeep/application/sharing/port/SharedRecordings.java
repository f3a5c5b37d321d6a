package io.reelkeep.application.sharing.port;

import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.shared.port.SecretVault;
import io.reelkeep.application.tenancy.port.Tenants;
import io.reelkeep.domain.people.SignedIn;
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
import io.reelkeep.domain.tenancy.Standing;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What lies behind links and tickets, and whether it opens for whoever comes with one, for a page or for bytes. */
public record SharedRecordings(
        Shares shares, Tenants tenants, Recordings recordings, Acquaintance acquaintance, SecretVault vault) {
    /**
     * What somebody comes with.
     *
     * @param pass what {@link #passOf} gave to those who knew the password
     * @param person who has signed in
     * @param guest what {@link Acquaintance#passOf} gave to those who were invited
     */
    public record Visitor(WatchKey key, Optional<String> pass, Optional<SignedIn> person, Optional<String> guest) {
        /** Somebody who has nothing but the link. */
        public static Visitor by(WatchKey key) {
            return new Visitor(key, Optional.empty(), Optional.empty(), Optional.empty());
        }

        /** The same, having shown the password. */
        public Visitor with(Optional<String> shown) {
            return new Visitor(key, shown, person, guest);
        }

        /** The same, having signed in. */
        public Visitor as(SignedIn who) {
            return new Visitor(key, pass, Optional.of(who), guest);
        }

        /** The same, having taken an invitation. */
        public Visitor invitedBy(String taken) {
            return new Visitor(key, pass, person, Optional.of(taken));
        }

        /** Without what stands for password and invitation. */
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
     * @param isCounted whether watching it is a view (F21)
     */
    public record Opened(
            Recording recording,
            List<RecordingFile> files,
            Optional<UserId> viewer,
            boolean mayDownload,
            boolean mayRead,
            boolean isCounted) {
        public Opened {
            files = List.copyOf(files);
        }

        /** By a link, or by a ticket that counts. */
        public Opened(
                Recording recording,
                List<RecordingFile> files,
                Optional<UserId> viewer,
                boolean mayDownload,
                boolean mayRead) {
            this(recording, files, viewer, mayDownload, mayRead, true);
        }

        private Opened counted(boolean isOne) {
            return new Opened(recording, files, viewer, mayDownload, mayRead, isOne);
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
     *     SUBSCRIPTION_LAPSED while the owner may not show anything; SIGN_IN_REQUIRED, APPROVAL_REQUIRED,
     *     INVITATION_REQUIRED, NOT_AMONG_VIEWERS, PASSWORD_REQUIRED or NOT_SHARED_FOR_THAT as its settings say
     */
    public Opened open(Visitor visitor, Visit.Purpose purpose, Instant now) {
        return switch (visitor.key().kind()) {
            case LINK -> openLink((ShareToken) visitor.key(), visitor, purpose, now);
            case TICKET -> open((Ticket) visitor.key(), purpose, now);
        };
    }

    private Opened openLink(ShareToken token, Visitor visitor, Visit.Purpose purpose, Instant now) {
        Share share = shares.find(token).orElseThrow(SharedRecordings::unknown);
        Recording recording =
                recordings.find(share.tenant(), share.scope().recording()).orElseThrow(SharedRecordings::unknown);
        boolean knows = visitor.pass().map(shown -> isPassOf(share, shown)).orElse(false);
        var visit = new Visit(purpose, knows, acquaintance.ties(recording, visitor.person(), visitor.guest()));
        refuse(share.verdict(visit, standing(share.tenant(), now), now));
        return opened(
                recording,
                share.scope(),
                visitor.person()
                        .filter(who -> who.tenant().equals(share.tenant()))
                        .map(SignedIn::user),
                share.policy().allowDownload(),
                share.policy().allowTranscripts());
    }

    /** Within the caller's transaction. @throws Refusal LINK_UNKNOWN or SUBSCRIPTION_LAPSED when it opens for nobody */
    public void refuseEnded(Share share, Instant now) {
        Verdict verdict = share.verdict(new Visit(Visit.Purpose.WATCH, true), standing(share.tenant(), now), now);
        if (verdict == Verdict.ENDED || verdict == Verdict.SUSPENDED) {
            refuse(verdict);
        }
    }

    private static void refuse(Verdict verdict) {
        switch (verdict) {
            case OPEN -> {}
            case ENDED -> throw unknown();
            case SUSPENDED -> throw suspended();
            case ASK_SIGN_IN -> throw closed(Reason.SIGN_IN_REQUIRED);
            case ASK_APPROVAL -> throw closed(Reason.APPROVAL_REQUIRED);
            case ASK_INVITATION -> throw closed(Reason.INVITATION_REQUIRED);
            case NOT_FOR_YOU -> throw closed(Reason.NOT_AMONG_VIEWERS);
            case ASK_PASSWORD -> throw closed(Reason.PASSWORD_REQUIRED);
            case NOT_ALLOWED -> throw closed(Reason.NOT_SHARED_FOR_THAT);
        }
    }

    private static Refusal closed(Reason why) {
        return new Refusal(why, "this link does not open for that");
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
        Recording recording = recordings.find(right.tenant(), right.recording()).orElseThrow(SharedRecordings::unknown);
        return opened(recording, right.scope(), right.viewer(), right.mayDownload(), true)
                .counted(right.isCounted());
    }

    private static Opened opened(
            Recording recording, ShareScope scope, Optional<UserId> viewer, boolean mayDownload, boolean mayRead) {
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
        if (!standing(owner, now).showsContent()) {
            throw suspended();
        }
    }

    /** As above; a tenant that is not there shows nothing. */
    public Standing standing(TenantId owner, Instant now) {
        return tenants.find(owner).map(tenant -> tenant.standing(now)).orElse(Standing.LAPSED);
    }

    private static Refusal suspended() {
        return new Refusal(Reason.SUBSCRIPTION_LAPSED, "the owner's subscription has ended");
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
