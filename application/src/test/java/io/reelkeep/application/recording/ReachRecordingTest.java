package io.reelkeep.application.recording;

import static io.reelkeep.domain.kit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.kit.Kit;
import io.reelkeep.application.kit.School;
import io.reelkeep.application.shared.Caller;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.AppId;
import io.reelkeep.domain.tenancy.AppReach;
import io.reelkeep.domain.tenancy.WeComForm;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ReachRecordingTest {
    private static final AppId APP = new AppId(7);

    private final Kit kit = new Kit();
    private final School school = new School(kit);
    private final Recording folder = school.recorded();
    private final RecordingFileId file = folder.files().get(0).id();
    private final Optional<MeetingId> lesson = Optional.of(school.lesson.id());

    private Caller caller(TenantId tenant, AppReach reach) {
        return new Caller(tenant, APP, Optional.empty(), reach, WeComForm.DEFAULT);
    }

    private void assertBothRefused(Caller caller, Optional<MeetingId> meeting, Reason ofFolder, Reason ofFile) {
        assertRefused(ofFolder, () -> kit.reachRecording.reach(caller, folder.id(), meeting));
        assertRefused(ofFile, () -> kit.reachRecording.reach(caller, file, meeting));
    }

    @Test
    void a_recording_is_found_by_its_id_and_by_that_of_a_file() {
        Caller caller = caller(school.tenant, AppReach.WHOLE_TENANT);

        assertThat(kit.reachRecording.reach(caller, folder.id(), lesson).id()).isEqualTo(folder.id());
        assertThat(kit.reachRecording.reach(caller, file, Optional.empty()).id())
                .isEqualTo(folder.id());
    }

    @Test
    void one_of_another_meeting_or_tenant_is_unknown() {
        Caller own = caller(school.tenant, AppReach.WHOLE_TENANT);
        Caller other = caller(new School(kit).tenant, AppReach.WHOLE_TENANT);

        assertBothRefused(own, Optional.of(new MeetingId(1)), Reason.RECORDING_UNKNOWN, Reason.FILE_UNKNOWN);
        assertBothRefused(other, lesson, Reason.RECORDING_UNKNOWN, Reason.FILE_UNKNOWN);
        assertRefused(Reason.RECORDING_UNKNOWN, () -> kit.reachRecording.reach(own, new RecordingId(1), lesson));
    }

    /** F151, F152 */
    @Test
    void one_out_of_reach_is_refused() {
        Caller madeNothing = caller(school.tenant, AppReach.madeThrough(APP));
        Caller seesNobody = caller(school.tenant, new AppReach(Optional.empty(), Optional.of(Set.of())));

        assertBothRefused(madeNothing, lesson, Reason.OTHER_APPLICATION, Reason.OTHER_APPLICATION);
        assertBothRefused(seesNobody, lesson, Reason.MEMBER_NOT_VISIBLE, Reason.MEMBER_NOT_VISIBLE);
    }

    /** What is not of the meeting that was named is not there at all, whoever may see it. */
    @Test
    void one_of_another_meeting_is_unknown_also_out_of_reach() {
        Caller madeNothing = caller(school.tenant, AppReach.madeThrough(APP));

        assertBothRefused(madeNothing, Optional.of(new MeetingId(1)), Reason.RECORDING_UNKNOWN, Reason.FILE_UNKNOWN);
    }
}
