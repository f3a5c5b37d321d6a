package io.reelkeep.domain.callback;

import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What proves to a subscriber that an event is ours, and hides it from others. Never shown, never logged.
 *
 * @param token what is signed with: letters and digits
 * @param aesKey the 43 characters called EncodingAESKey; empty for events in the clear
 */
public record EventKeys(String token, Optional<String> aesKey) {
    private static final Pattern MEETING_TOKEN = Pattern.compile("[A-Za-z0-9]{25}");
    private static final Pattern WECOM_TOKEN = Pattern.compile("[A-Za-z0-9]{1,32}");
    private static final Pattern AES_KEY = Pattern.compile("[A-Za-z0-9]{43}");
    private static final char SEPARATOR = '.';

    public EventKeys {
        aesKey.ifPresent(key -> Checks.require(
                AES_KEY.matcher(key).matches(), "encoding_aes_key must have exactly 43 letters and digits"));
    }

    /**
     * The same, if the language of {@code kind} takes them.
     *
     * @throws Refusal BAD_PARAMETER if not
     */
    public EventKeys fitFor(CallbackKind kind) {
        boolean wecom = kind == CallbackKind.WECOM;
        if (wecom && aesKey.isEmpty()) {
            throw new Refusal(Reason.BAD_PARAMETER, "WeCom events are always encrypted: encoding_aes_key is required");
        }
        if (!(wecom ? WECOM_TOKEN : MEETING_TOKEN).matcher(token).matches()) {
            throw new Refusal(
                    Reason.BAD_PARAMETER,
                    wecom
                            ? "token must have 1 to 32 letters and digits"
                            : "token must have exactly 25 letters and digits");
        }
        return this;
    }

    /** As one text, for keeping. */
    public String text() {
        return token + SEPARATOR + aesKey.orElse("");
    }

    /** What {@link #text} has written. */
    public static EventKeys read(String text) {
        int dot = text.indexOf(SEPARATOR);
        return new EventKeys(
                text.substring(0, dot), Optional.of(text.substring(dot + 1)).filter(key -> !key.isEmpty()));
    }

    @Override
    public String toString() {
        return "EventKeys";
    }
}
