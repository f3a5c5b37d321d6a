package io.reelkeep.rest.shared.explanation;

import io.reelkeep.application.sharing.ExplainShare.Question;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.sharing.ShareToken;
import io.reelkeep.domain.sharing.Visit;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Params;

/** Reads what is asked about a link. */
public final class Questions {
    private Questions() {}

    /** {@code user_id}, {@code knows_password} and {@code purpose}, all of which may be absent. */
    public static Question of(Params params) {
        return new Question(
                params.find("user_id", (field, text) -> Input.of(field, () -> new UserId(text))),
                params.find("knows_password", Questions::truth).orElse(false),
                params.find("purpose", (field, text) -> Input.word(field, text, Visit.Purpose.class))
                        .orElse(Visit.Purpose.WATCH));
    }

    /** What cannot be a token looks like one that never was. */
    public static ShareToken token(String text) {
        try {
            return new ShareToken(text);
        } catch (IllegalArgumentException malformed) {
            throw new Refusal(Reason.LINK_UNKNOWN, "there is no such link");
        }
    }

    private static boolean truth(String field, String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new BadInput(field, "must be true or false");
        };
    }
}
