package io.reelkeep.rest.live;

import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.shared.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the stop of a recording names a file that is still to be made, {@code <appid>_<32 hex>} (contract: Live 2): the
 * tenant, then capture and part in 16 digits each.
 *
 * @param part from 1
 */
public record Vid(TenantId tenant, CaptureId capture, int part) {
    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,18})_([0-7][0-9a-f]{15})([0-9a-f]{16})");
    private static final int HEX = 16;

    /** The files of a capture, in order. */
    public static List<Vid> of(Capture capture) {
        return capture.parts().stream()
                .map(part -> new Vid(capture.tenant(), capture.id(), part.number()))
                .toList();
    }

    /** Empty for text that names nothing. */
    public static Optional<Vid> find(String text) {
        Matcher match = FORM.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Vid(
                    new TenantId(Long.parseLong(match.group(1))),
                    new CaptureId(Long.parseLong(match.group(2), HEX)),
                    Math.toIntExact(Long.parseLong(match.group(3), HEX))));
        } catch (IllegalArgumentException | ArithmeticException tooLarge) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return tenant + "_" + String.format("%016x%016x", capture.value(), part);
    }
}
