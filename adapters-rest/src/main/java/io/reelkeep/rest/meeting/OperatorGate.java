package io.reelkeep.rest.meeting;

import io.reelkeep.application.shared.Caller;
import io.reelkeep.application.sharing.CheckOperator;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.sharing.AccessMember.Permission;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;

/** Lets a call through to a recording if the one on whose behalf it is made has the right (contract: Meeting 2.3). */
@Dependent
public final class OperatorGate {
    private final CheckOperator check;

    @Inject
    public OperatorGate(CheckOperator check) {
        this.check = check;
    }

    /** Who was let through, and to what. */
    public record Passed(Caller caller, UserId operator, Recording recording) {
        public TenantId tenant() {
            return caller.tenant();
        }

        /** @throws Refusal MEETING_UNKNOWN when a meeting was named and the recording is of another one */
        public Passed refuseOther(Optional<MeetingId> meeting) {
            meeting.filter(named -> !named.equals(recording.about().meeting())).ifPresent(other -> {
                throw new Refusal(Reason.MEETING_UNKNOWN, "this was not recorded of meeting " + other);
            });
            return this;
        }
    }

    /** @throws Refusal as {@link CheckOperator#check(Caller, UserId, RecordingId, Permission)} */
    public Passed pass(SecurityContext security, Operator operator, RecordingId id, Permission wanted) {
        MeetingCaller by = MeetingCaller.of(security);
        UserId user = by.asking(operator);
        return new Passed(by.caller(), user, check.check(by.caller(), user, id, wanted));
    }

    /** @throws Refusal as above, FILE_UNKNOWN instead of RECORDING_UNKNOWN */
    public Passed pass(SecurityContext security, Operator operator, RecordingFileId id, Permission wanted) {
        MeetingCaller by = MeetingCaller.of(security);
        UserId user = by.asking(operator);
        return new Passed(by.caller(), user, check.check(by.caller(), user, id, wanted));
    }

    /** For what concerns no recording yet. @throws Refusal USER_UNKNOWN */
    public UserId pass(SecurityContext security, Operator operator) {
        MeetingCaller by = MeetingCaller.of(security);
        UserId user = by.asking(operator);
        check.check(by.caller().tenant(), user);
        return user;
    }

    /** Whether whoever was let through to watch may do all that the owner may. */
    public boolean manages(Passed passed) {
        return check.manages(passed.operator(), passed.recording());
    }
}
