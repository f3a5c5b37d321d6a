package io.reelkeep.rest.outbound;

import io.jsonwebtoken.Claims;
import io.jsonwebtoken.ExpiredJwtException;
import io.jsonwebtoken.Jws;
import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Keys;
import io.reelkeep.application.people.port.PersonTokens;
import io.reelkeep.domain.people.SessionId;
import io.reelkeep.domain.people.SignedIn;
import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Tokens of people as signed JWTs (RFC 7519), in the form of {@link StrictJwt}: {@code kid} the tenant, {@code sub} the
 * person, {@code sid} the session, {@code jti} the token itself (ASVS 9.1, 9.2).
 */
public final class JwtPersonTokens implements PersonTokens {
    private static final String AUDIENCE = "api";
    private static final String TENANT = "tenant";
    private static final String SESSION = "sid";

    @Override
    public String write(PersonToken token, byte[] key) {
        String tenant = token.who().tenant().toString();
        return Jwts.builder()
                .header()
                .keyId(tenant)
                .and()
                .issuer(StrictJwt.ISSUER)
                .audience()
                .add(AUDIENCE)
                .and()
                .subject(token.who().user().value())
                .claim(TENANT, tenant)
                .claim(SESSION, token.session().toString())
                .id(token.id())
                .issuedAt(Date.from(token.issuedAt()))
                .expiration(Date.from(token.expiresAt()))
                .signWith(Keys.hmacShaKeyFor(key), Jwts.SIG.HS256)
                .compact();
    }

    @Override
    public PersonToken read(String text, TenantKeys keys, Instant now) {
        if (text.length() > StrictJwt.MAX_LENGTH) {
            throw unknown();
        }
        try {
            Jws<Claims> signed = StrictJwt.parser(AUDIENCE, now)
                    .keyLocator(header -> StrictJwt.key(header, keyId -> keyOf(keyId, keys)))
                    .build()
                    .parseSignedClaims(text);
            Claims claims = signed.getPayload();
            // Signed with the key of one tenant, it speaks for that one only.
            Checks.require(signed.getHeader().getKeyId().equals(claims.get(TENANT, String.class)), "another tenant's");
            return token(claims);
        } catch (ExpiredJwtException over) {
            // Thrown only once the signature has been found right.
            throw new Refusal(Reason.TOKEN_EXPIRED, "the token has expired");
        } catch (JwtException | IllegalArgumentException notOurs) {
            throw unknown();
        }
    }

    private static Optional<byte[]> keyOf(String keyId, TenantKeys keys) {
        OptionalLong tenant = Checks.decimalId(keyId);
        return tenant.isPresent() ? Optional.of(keys.of(new TenantId(tenant.getAsLong()))) : Optional.empty();
    }

    private static PersonToken token(Claims claims) {
        var tenant = new TenantId(number(StrictJwt.said(claims.get(TENANT, String.class))));
        var session = new SessionId(number(StrictJwt.said(claims.get(SESSION, String.class))));
        Instant issuedAt = StrictJwt.said(claims.getIssuedAt()).toInstant();
        Instant expiresAt = StrictJwt.said(claims.getExpiration()).toInstant();
        return new PersonToken(
                new SignedIn(tenant, new UserId(StrictJwt.said(claims.getSubject()))),
                session,
                StrictJwt.said(claims.getId()),
                issuedAt,
                expiresAt);
    }

    private static long number(String text) {
        return Checks.decimalId(text).orElseThrow(JwtPersonTokens::unknown);
    }

    private static Refusal unknown() {
        return new Refusal(Reason.TOKEN_UNKNOWN, "the token is not valid");
    }
}
