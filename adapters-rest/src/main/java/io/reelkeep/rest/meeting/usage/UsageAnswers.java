package io.reelkeep.rest.meeting.usage;

import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.rest.meeting.Answers;
import io.reelkeep.rest.meeting.ErrorJson;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;

/** Answers of the calls about views and downloads, which have a code of their own (contract: Meeting 3). */
final class UsageAnswers {
    /** "No such record (metrics)", with the status of business errors. */
    private static final int NO_SUCH_RECORD = 4049;

    private static final int FAILED = 500;

    private UsageAnswers() {}

    static Response of(Supplier<Record> answer) {
        try {
            return Answers.of(answer.get());
        } catch (Refusal refusal) {
            if (refusal.reason() != Reason.RECORDING_UNKNOWN) {
                throw refusal;
            }
            return Response.status(FAILED)
                    .type(Answers.JSON_UTF8)
                    .entity(ErrorJson.of(NO_SUCH_RECORD, "record not found"))
                    .build();
        }
    }
}
