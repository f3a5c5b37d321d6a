package io.reelkeep.rest.wecom.sharing;

import io.reelkeep.application.sharing.Terms;
import io.reelkeep.domain.sharing.Audience;
import io.reelkeep.domain.sharing.SharePassword;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.wecom.Wanted;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * On what terms to share (contracts: WeCom 5, Meeting 4.6). What is left out has the default of the table, whatever it was
 * before. An empty password and an expiry of 0 are none: so the list tells them.
 *
 * @param enableSharing by default true; when false nothing else may be there
 * @param sharingAuthType 0 to 5, see {@link #AUDIENCES}; everybody when absent
 * @param enablePassword by default true
 * @param sharingExpire milliseconds since 1970; ten digits are seconds, as in the document's example
 */
record SharingConfigJson(
        Optional<Boolean> enableSharing,
        Optional<Long> sharingAuthType,
        Optional<Boolean> enablePassword,
        Optional<String> password,
        Optional<Boolean> enableSharingExpire,
        Optional<Long> sharingExpire,
        Optional<Boolean> allowDownload) {
    private static final List<Audience> AUDIENCES = List.of(
            Audience.SIGNED_IN,
            Audience.SAME_COMPANY,
            Audience.PARTICIPANTS,
            Audience.EVERYONE,
            Audience.NAMED_OR_APPROVED,
            Audience.WECHAT_GUESTS);
    private static final long FIRST_SECONDS = 1_000_000_000L;
    private static final long FIRST_MILLIS = 100_000_000_000L;
    /** The end of the year 9999. */
    private static final long LAST_MILLIS = 253_402_300_799_999L;

    /** Empty when sharing is to be switched off. */
    Optional<Terms> terms() {
        if (enableSharing.orElse(true)) {
            return Optional.of(new Terms(audience(), secret(), end(), allowDownload.orElse(false), true));
        }
        boolean isAlone = Stream.of(
                        sharingAuthType,
                        enablePassword,
                        sentPassword(),
                        enableSharingExpire,
                        sentExpiry(),
                        allowDownload)
                .allMatch(Optional::isEmpty);
        if (!isAlone) {
            throw new BadInput("enable_sharing", "no other setting may be given when it is false");
        }
        return Optional.empty();
    }

    private Audience audience() {
        return sharingAuthType
                .map(type -> Input.inBounds("sharing_auth_type", type, 0, AUDIENCES.size() - 1L))
                .map(type -> AUDIENCES.get(Math.toIntExact(type)))
                .orElse(Audience.EVERYONE);
    }

    private Optional<SharePassword> secret() {
        return pair("enable_password", enablePassword.orElse(true), "password", sentPassword())
                .map(text -> Input.of("password", () -> new SharePassword(text)));
    }

    private Optional<Instant> end() {
        return pair("enable_sharing_expire", enableSharingExpire.orElse(false), "sharing_expire", sentExpiry())
                .map(SharingConfigJson::moment);
    }

    private static Instant moment(long sent) {
        boolean isSeconds = sent >= FIRST_SECONDS && sent < FIRST_MILLIS;
        return isSeconds
                ? Instant.ofEpochSecond(sent)
                : Instant.ofEpochMilli(Input.inBounds("sharing_expire", sent, 0, LAST_MILLIS));
    }

    /** A value that must be there exactly while its switch is on. */
    private static <T> Optional<T> pair(String switchName, boolean isOn, String name, Optional<T> sent) {
        if (!isOn && sent.isPresent()) {
            throw new BadInput(name, "must not be given unless " + switchName + " is true");
        }
        return isOn ? Optional.of(Wanted.value(name, sent)) : Optional.empty();
    }

    private Optional<String> sentPassword() {
        return password.filter(text -> !text.isEmpty());
    }

    private Optional<Long> sentExpiry() {
        return sharingExpire.filter(moment -> moment != 0);
    }

    /** Without the password: records are logged sooner or later. */
    @Override
    public String toString() {
        return "SharingConfigJson[" + enableSharing + "]";
    }
}
