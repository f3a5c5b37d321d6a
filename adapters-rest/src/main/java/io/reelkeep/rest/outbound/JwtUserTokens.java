package io.reelkeep.rest.outbound;

import io.jsonwebtoken.Claims;
import io.jsonwebtoken.ExpiredJwtException;
import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Keys;
import io.reelkeep.application.tenancy.port.UserTokens;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.UserId;
import java.time.Instant;
import java.util.Date;

/**
 * User tokens as signed JWTs (RFC 7519): HS256 and nothing else, {@code kid} and {@code client_id} the application,
 * {@code sub} the user. Not encrypted, not compressed; a token that says otherwise is not ours.
 */
public final class JwtUserTokens implements UserTokens {
    private static final String AUDIENCE = "meeting";
    private static final String CLIENT = "client_id";

    @Override
    public String write(UserToken token, byte[] key) {
        return Jwts.builder()
                .header()
                .keyId(token.keyId())
                .and()
                .issuer(StrictJwt.ISSUER)
                .audience()
                .add(AUDIENCE)
                .and()
                .subject(token.user().value())
                .claim(CLIENT, token.keyId())
                .issuedAt(Date.from(token.issuedAt()))
                .expiration(Date.from(token.expiresAt()))
                .signWith(Keys.hmacShaKeyFor(key), Jwts.SIG.HS256)
                .compact();
    }

    @Override
    public UserToken read(String text, AppKeys keys, Instant now) {
        if (text.length() > StrictJwt.MAX_LENGTH) {
            throw unknown();
        }
        try {
            return token(claims(text, keys, now));
        } catch (ExpiredJwtException over) {
            // Thrown only once the signature has been found right.
            throw new Refusal(Reason.TOKEN_EXPIRED, "the token has expired");
        } catch (JwtException | IllegalArgumentException notOurs) {
            throw unknown();
        }
    }

    private static Claims claims(String text, AppKeys keys, Instant now) {
        return StrictJwt.parser(AUDIENCE, now)
                .keyLocator(header -> StrictJwt.key(header, keys::of))
                .build()
                .parseSignedClaims(text)
                .getPayload();
    }

    private static UserToken token(Claims claims) {
        return new UserToken(
                StrictJwt.said(claims.get(CLIENT, String.class)),
                new UserId(StrictJwt.said(claims.getSubject())),
                StrictJwt.said(claims.getIssuedAt()).toInstant(),
                StrictJwt.said(claims.getExpiration()).toInstant());
    }

    private static Refusal unknown() {
        return new Refusal(Reason.TOKEN_UNKNOWN, "the token is not valid");
    }
}
