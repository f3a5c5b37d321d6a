package io.reelkeep.application.kit;

import io.reelkeep.application.people.port.PersonTokens;
import io.reelkeep.domain.people.SessionId;
import io.reelkeep.domain.people.SignedIn;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import java.time.Instant;
import java.util.HexFormat;

/** Tokens that say in plain words what they say, key included. */
final class PlainPersonTokens implements PersonTokens {
    @Override
    public String write(PersonToken token, byte[] key) {
        return String.join(
                " ",
                token.who().tenant().toString(),
                token.who().user().toString(),
                token.session().toString(),
                token.id(),
                token.issuedAt().toString(),
                token.expiresAt().toString(),
                HexFormat.of().formatHex(key));
    }

    @Override
    public PersonToken read(String text, TenantKeys keys, Instant now) {
        String[] said = text.split(" ", -1);
        if (said.length != 7) {
            throw new Refusal(Reason.TOKEN_UNKNOWN, "the token is not valid");
        }
        var tenant = new TenantId(Long.parseLong(said[0]));
        if (!HexFormat.of().formatHex(keys.of(tenant)).equals(said[6])) {
            throw new Refusal(Reason.TOKEN_UNKNOWN, "the token is not valid");
        }
        var token = new PersonToken(
                new SignedIn(tenant, new UserId(said[1])),
                new SessionId(Long.parseLong(said[2])),
                said[3],
                Instant.parse(said[4]),
                Instant.parse(said[5]));
        if (!now.isBefore(token.expiresAt())) {
            throw new Refusal(Reason.TOKEN_EXPIRED, "the token has expired");
        }
        return token;
    }
}
