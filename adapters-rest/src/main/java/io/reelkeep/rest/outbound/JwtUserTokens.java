package io.reelkeep.rest.outbound;

import io.jsonwebtoken.Claims;
import io.jsonwebtoken.ExpiredJwtException;
import io.jsonwebtoken.Header;
import io.jsonwebtoken.JwsHeader;
import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.UnsupportedJwtException;
import io.jsonwebtoken.security.Keys;
import io.reelkeep.application.tenancy.port.UserTokens;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.UserId;
import java.security.Key;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * User tokens as signed JWTs (RFC 7519): HS256 and nothing else, {@code kid} and {@code client_id} the application,
 * {@code sub} the user. Not encrypted, not compressed; a token that says otherwise is not ours.
 */
public final class JwtUserTokens implements UserTokens {
    private static final String ISSUER = "reelkeep";
    private static final String AUDIENCE = "meeting";
    private static final String CLIENT = "client_id";

    /** Ours have less than 600 characters; longer ones are not even taken apart. */
    private static final int MAX_LENGTH = 8192;

    @Override
    public String write(UserToken token, byte[] key) {
        return Jwts.builder()
                .header()
                .keyId(token.keyId())
                .and()
                .issuer(ISSUER)
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
        if (text.length() > MAX_LENGTH) {
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
        return Jwts.parser()
                .sig()
                .clear()
                .add(Jwts.SIG.HS256)
                .and()
                .zip()
                .clear()
                .and()
                .keyLocator(header -> key(header, keys))
                .requireIssuer(ISSUER)
                .requireAudience(AUDIENCE)
                .clock(() -> Date.from(now))
                .build()
                .parseSignedClaims(text)
                .getPayload();
    }

    private static Key key(Header header, AppKeys keys) {
        return Optional.of(header)
                .filter(JwsHeader.class::isInstance)
                .flatMap(signed -> Optional.ofNullable(((JwsHeader) signed).getKeyId()))
                .flatMap(keys::of)
                .map(Keys::hmacShaKeyFor)
                .orElseThrow(() -> new UnsupportedJwtException("no application has that key"));
    }

    private static UserToken token(Claims claims) {
        return new UserToken(
                said(claims.get(CLIENT, String.class)),
                new UserId(said(claims.getSubject())),
                said(claims.getIssuedAt()).toInstant(),
                said(claims.getExpiration()).toInstant());
    }

    /** The library lets tokens without an end pass, and whatever else was not asked for. */
    private static <T> T said(@Nullable T claim) {
        return Optional.ofNullable(claim).orElseThrow(JwtUserTokens::unknown);
    }

    private static Refusal unknown() {
        return new Refusal(Reason.TOKEN_UNKNOWN, "the token is not valid");
    }
}
