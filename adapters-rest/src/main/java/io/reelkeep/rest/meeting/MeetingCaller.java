package io.reelkeep.rest.meeting;

import io.reelkeep.application.shared.Caller;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.auth.CallerContext;
import jakarta.ws.rs.core.SecurityContext;

/** Who calls the dialect: an enterprise with its key, or an application for one user (contract: Meeting 2.1, 2.2). */
public record MeetingCaller(Caller caller) {
    public static MeetingCaller of(SecurityContext security) {
        return new MeetingCaller(CallerContext.caller(security));
    }

    /** For what is done for the enterprise only. @throws Refusal NOT_PERMITTED when it is called for one user */
    public Caller enterprise() {
        if (caller.user().isPresent()) {
            throw new Refusal(Reason.NOT_PERMITTED, "this cannot be called with an AccessToken");
        }
        return caller;
    }

    /**
     * For whom the request is: whom it names, else whom the token is for.
     *
     * @throws BadInput when it is neither, or is not named as it must be
     * @throws Refusal NOT_PERMITTED when it names another one than the token
     */
    UserId asking(Operator operator) {
        UserId asking = operator.named().or(caller::user).orElseThrow(Operator::missing);
        if (!caller.user().map(asking::equals).orElse(true)) {
            throw new Refusal(Reason.NOT_PERMITTED, "the AccessToken is another user's");
        }
        return asking;
    }
}
