package io.reelkeep.rest.meeting.sharing;

import io.reelkeep.application.sharing.Terms;
import io.reelkeep.domain.sharing.Audience;
import io.reelkeep.domain.sharing.SharePassword;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Input;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What sharing is to be like, with every rule of the table (contract: Meeting 4.6). What is left out has the default of the
 * table, whatever it was before.
 *
 * @param shareScope 0 everyone, 1 the same enterprise; goes before the older {@code sharing_auth_type}
 * @param sharingAuthType 0 signed in, 1 the same enterprise, 2 participants, 3 everyone, 4 approved, 5 WeChat guests
 * @param enablePassword true unless approval is asked for instead
 * @param sharingExpire milliseconds since 1970; ten digits are seconds
 */
record SharingConfigJson(
        Optional<Boolean> enableSharing,
        Optional<Long> shareScope,
        Optional<Long> sharingAuthType,
        Optional<Boolean> enableApprove,
        Optional<Boolean> enablePassword,
        Optional<String> password,
        Optional<Boolean> enableSharingExpire,
        Optional<Long> sharingExpire,
        Optional<Boolean> allowDownload,
        Optional<Boolean> allowViewTranscripts) {
    private static final long FIRST_SECONDS = 1_000_000_000L;
    private static final long FIRST_MILLIS = 100_000_000_000L;
    /** The end of the year 9999. */
    private static final long MAX_MILLIS = 253_402_300_799_999L;

    SettingsChangeJson.Change change() {
        if (enableSharing.orElse(true)) {
            return new SettingsChangeJson.Change(false, Optional.of(terms()));
        }
        boolean isAlone = Stream.of(
                        shareScope,
                        sharingAuthType,
                        enableApprove,
                        enablePassword,
                        password,
                        enableSharingExpire,
                        sharingExpire,
                        allowDownload,
                        allowViewTranscripts)
                .allMatch(Optional::isEmpty);
        if (!isAlone) {
            throw new BadInput("enable_sharing", "no other setting may be given when it is false");
        }
        return new SettingsChangeJson.Change(true, Optional.empty());
    }

    private Terms terms() {
        return new Terms(audience(), secret(), end(), allowDownload.orElse(false), allowViewTranscripts.orElse(true));
    }

    private Audience audience() {
        Optional<Audience> byScope = shareScope.map(SharingConfigJson::byScope);
        Optional<Audience> byType = sharingAuthType.map(SharingConfigJson::byType);
        return isApproved()
                ? Audience.NAMED_OR_APPROVED
                : byScope.or(() -> byType).orElse(Audience.EVERYONE);
    }

    private static Audience byScope(long scope) {
        return Input.inBounds("share_scope", scope, 0, 1) == 1 ? Audience.SAME_COMPANY : Audience.EVERYONE;
    }

    private static Audience byType(long type) {
        return Type.values()[Math.toIntExact(Input.inBounds("sharing_auth_type", type, 0, Type.values().length - 1))]
                .audience;
    }

    private boolean isApproved() {
        return enableApprove.orElse(false);
    }

    /** Approval and password exclude each other (F27, F30). */
    private Optional<SharePassword> secret() {
        boolean isWanted = enablePassword.orElse(!isApproved());
        if (isApproved() && (isWanted || password.isPresent())) {
            throw new BadInput("enable_approve", "does not go together with a password");
        }
        checkPair("enable_password", isWanted, "password", password.isPresent());
        return password.map(text -> Input.of("password", () -> new SharePassword(text)));
    }

    private Optional<Instant> end() {
        checkPair(
                "enable_sharing_expire",
                enableSharingExpire.orElse(false),
                "sharing_expire",
                sharingExpire.isPresent());
        return sharingExpire.map(SharingConfigJson::moment);
    }

    private static void checkPair(String switchName, boolean isOn, String name, boolean isGiven) {
        if (isOn && !isGiven) {
            throw new BadInput(name, "is required unless " + switchName + " is false");
        }
        if (!isOn && isGiven) {
            throw new BadInput(name, "must not be given unless " + switchName + " is true");
        }
    }

    /** Some clients have 32 bits for it, and send seconds. */
    private static Instant moment(long time) {
        Input.inBounds("sharing_expire", time, 0, MAX_MILLIS);
        return time >= FIRST_SECONDS && time < FIRST_MILLIS ? Instant.ofEpochSecond(time) : Instant.ofEpochMilli(time);
    }

    /** In the order of their numbers. */
    private enum Type {
        SIGNED_IN(Audience.SIGNED_IN),
        SAME_ENTERPRISE(Audience.SAME_COMPANY),
        PARTICIPANTS(Audience.PARTICIPANTS),
        EVERYONE(Audience.EVERYONE),
        APPROVED(Audience.NAMED_OR_APPROVED),
        WECHAT(Audience.WECHAT_GUESTS);

        private final Audience audience;

        Type(Audience audience) {
            this.audience = audience;
        }
    }
}
