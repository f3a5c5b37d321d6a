package io.reelkeep.rest.api.editing;

import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Input;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The headers that orders and drafts are sent with. */
final class EditingHeaders {
    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,64}");
    private static final Pattern REVISION = Pattern.compile("\"?([0-9]{1,18})\"?");

    private EditingHeaders() {}

    static Optional<String> idempotencyKey(HttpHeaders headers) {
        Optional<String> key = only(headers, IDEMPOTENCY_KEY);
        key.filter(text -> !KEY.matcher(text).matches()).ifPresent(odd -> {
            throw new BadInput(IDEMPOTENCY_KEY, "must be 1 to 64 visible ASCII characters");
        });
        return key;
    }

    /** The revision that a change was made to (RFC 9110 §13.1.1). */
    static long revision(HttpHeaders headers) {
        String text = only(headers, HttpHeaders.IF_MATCH)
                .orElseThrow(() -> new BadInput(HttpHeaders.IF_MATCH, "is required: the ETag of the draft"));
        Matcher revision = REVISION.matcher(text);
        if (!revision.matches()) {
            throw new BadInput(HttpHeaders.IF_MATCH, "must be the ETag of one revision");
        }
        return Input.wholeNumber(HttpHeaders.IF_MATCH, revision.group(1), 0, Long.MAX_VALUE);
    }

    private static Optional<String> only(HttpHeaders headers, String name) {
        List<String> lines = Optional.ofNullable(headers.getRequestHeader(name)).orElse(List.of());
        if (lines.size() > 1) {
            throw new BadInput(name, "must not be repeated");
        }
        return lines.stream().findFirst();
    }
}
