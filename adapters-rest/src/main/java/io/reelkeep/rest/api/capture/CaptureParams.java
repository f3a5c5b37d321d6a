package io.reelkeep.rest.api.capture;

import io.reelkeep.application.capture.port.CaptureQuery;
import io.reelkeep.domain.capture.CaptureStage;
import io.reelkeep.domain.capture.CaptureState;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Params;
import java.time.Instant;
import java.util.Optional;

/** Which captures a query string asks for. */
final class CaptureParams {
    private static final int MAX_LIMIT = 100;
    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_TEXT = 256;
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    private CaptureParams() {}

    static CaptureQuery query(TenantId tenant, Params params) {
        Instant from = params.find("from", Input::time).orElse(Instant.EPOCH);
        Instant to = params.find("to", Input::time).orElse(LATEST);
        if (to.isBefore(from)) {
            throw new BadInput("to", "must not be before from");
        }
        return new CaptureQuery(
                tenant,
                Optional.empty(),
                params.find("recorder", (field, text) -> Input.of(field, () -> new UserId(text))),
                params.find("state", (field, text) -> Input.word(field, text, CaptureState.class)),
                params.find("stage", (field, text) -> Input.word(field, text, CaptureStage.class)),
                params.find("origin", (field, text) -> Input.word(field, text, Origin.class)),
                params.find("q", CaptureParams::text).filter(text -> !text.isEmpty()),
                from,
                to,
                params.find("before", (field, text) -> Input.id(field, text, CaptureId::new))
                        .map(CaptureId::value)
                        .orElse(Long.MAX_VALUE),
                params.number("limit", 1, MAX_LIMIT, DEFAULT_LIMIT));
    }

    private static String text(String field, String text) {
        if (text.length() > MAX_TEXT) {
            throw new BadInput(field, "must have at most " + MAX_TEXT + " characters");
        }
        return text.strip();
    }
}
