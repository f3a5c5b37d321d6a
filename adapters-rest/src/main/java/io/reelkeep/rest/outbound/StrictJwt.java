package io.reelkeep.rest.outbound;

import io.jsonwebtoken.Header;
import io.jsonwebtoken.JwsHeader;
import io.jsonwebtoken.JwtParserBuilder;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.UnsupportedJwtException;
import io.jsonwebtoken.security.Keys;
import java.security.Key;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What all our tokens have in common: HS256 and nothing else, not encrypted, not compressed, from us and for one audience. */
final class StrictJwt {
    static final String ISSUER = "reelkeep";

    /** Ours have less than 700 characters; longer ones are not even taken apart. */
    static final int MAX_LENGTH = 8192;

    private StrictJwt() {}

    static JwtParserBuilder parser(String audience, Instant now) {
        return Jwts.parser()
                .sig()
                .clear()
                .add(Jwts.SIG.HS256)
                .and()
                .zip()
                .clear()
                .and()
                .requireIssuer(ISSUER)
                .requireAudience(audience)
                .clock(() -> Date.from(now));
    }

    /** The key that a header names. */
    static Key key(Header header, Function<String, Optional<byte[]>> keys) {
        return Optional.of(header)
                .filter(JwsHeader.class::isInstance)
                .flatMap(signed -> Optional.ofNullable(((JwsHeader) signed).getKeyId()))
                .flatMap(keys)
                .map(Keys::hmacShaKeyFor)
                .orElseThrow(() -> new UnsupportedJwtException("nobody has that key"));
    }

    /** The library lets tokens without an end pass, and whatever else was not asked for. */
    static <T> T said(@Nullable T claim) {
        return Optional.ofNullable(claim)
                .orElseThrow(() -> new UnsupportedJwtException("the token does not say everything"));
    }
}
