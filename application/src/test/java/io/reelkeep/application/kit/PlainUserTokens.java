package io.reelkeep.application.kit;

import io.reelkeep.application.tenancy.port.UserTokens;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.UserId;
import java.time.Instant;
import java.util.HexFormat;

/** Says everything aloud, the key too; believes a token when that is the key. */
public final class PlainUserTokens implements UserTokens {
    @Override
    public String write(UserToken token, byte[] key) {
        return String.join(
                "|",
                token.keyId(),
                token.user().value(),
                token.issuedAt().toString(),
                token.expiresAt().toString(),
                HexFormat.of().formatHex(key));
    }

    @Override
    public UserToken read(String text, AppKeys keys, Instant now) {
        String[] parts = text.split("\\|", -1);
        boolean ours = parts.length == 5
                && keys.of(parts[0])
                        .map(HexFormat.of()::formatHex)
                        .filter(parts[4]::equals)
                        .isPresent();
        if (!ours) {
            throw new Refusal(Reason.TOKEN_UNKNOWN, "not ours");
        }
        var token = new UserToken(parts[0], new UserId(parts[1]), Instant.parse(parts[2]), Instant.parse(parts[3]));
        if (!now.isBefore(token.expiresAt())) {
            throw new Refusal(Reason.TOKEN_EXPIRED, "over");
        }
        return token;
    }
}
