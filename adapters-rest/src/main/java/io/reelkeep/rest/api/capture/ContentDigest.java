package io.reelkeep.rest.api.capture;

import io.reelkeep.domain.shared.Sha256;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Input;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code Content-Digest} header (RFC 9530 §2): a dictionary of byte sequences (RFC 8941 §3.2, §3.3.5), of which we
 * ask for {@code sha-256} and leave the others alone.
 */
final class ContentDigest {
    static final String HEADER = "Content-Digest";

    private static final Pattern MEMBER = Pattern.compile("([a-z*][a-z0-9_.*-]*)=:([A-Za-z0-9+/]*={0,2}):\\s*(;.*)?");
    private static final String SHA_256 = "sha-256";

    private ContentDigest() {}

    /**
     * The SHA-256 among the digests.
     *
     * @param lines every line of the header
     */
    static Sha256 require(List<String> lines) {
        return find(lines)
                .orElseThrow(
                        () -> new BadInput(HEADER, "must hold sha-256=:<base64>: of the bytes", "digest_required"));
    }

    private static Optional<Sha256> find(List<String> lines) {
        // RFC 8941 §3.2: of members with the same key, the last one counts.
        return Arrays.stream(String.join(",", lines).split(","))
                .map(String::strip)
                .filter(member -> !member.isEmpty())
                .flatMap(member -> sha256(member).stream())
                .reduce((earlier, later) -> later);
    }

    private static Optional<Sha256> sha256(String member) {
        Matcher match = MEMBER.matcher(member);
        if (!match.matches()) {
            throw new BadInput(HEADER, "must look like sha-256=:<base64>:");
        }
        return match.group(1).equals(SHA_256) ? Optional.of(digest(match.group(2))) : Optional.empty();
    }

    private static Sha256 digest(String base64) {
        return Input.of(
                HEADER,
                () -> new Sha256(HexFormat.of().formatHex(Base64.getDecoder().decode(base64))));
    }
}
