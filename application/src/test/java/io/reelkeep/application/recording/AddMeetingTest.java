package io.reelkeep.application.recording;

import static io.reelkeep.domain.kit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.kit.Kit;
import io.reelkeep.application.kit.School;
import io.reelkeep.domain.kit.SampleMeetings;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.AppId;
import io.reelkeep.domain.tenancy.CredentialKind;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class AddMeetingTest {
    private final Kit kit = new Kit();
    private final School school = new School(kit);

    private Meeting add(Optional<MeetingId> id, Optional<String> code, Optional<Instant> startsAt) {
        return kit.addMeeting.add(new AddMeeting.Draft(
                school.tenant,
                id,
                Meeting.Kind.MEETING,
                code,
                "Weekly round",
                school.teacher,
                startsAt,
                Optional.empty(),
                List.of(),
                Optional.empty()));
    }

    private Meeting addEmpty() {
        return add(Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Test
    void what_a_draft_says_is_kept() {
        var id = new MeetingId(77);
        Instant startsAt = kit.clock.instant().minusSeconds(5);

        Meeting meeting = add(Optional.of(id), Optional.of("0042"), Optional.of(startsAt));

        assertThat(kit.transactions.inOne(() -> kit.stores.meetings().find(school.tenant, id)))
                .contains(meeting);
        assertThat(meeting.code()).isEqualTo("0042");
        assertThat(meeting.startsAt()).isEqualTo(startsAt);
    }

    @Test
    void a_draft_that_says_little_begins_now() {
        assertThat(addEmpty().startsAt()).isEqualTo(kit.clock.instant());
    }

    @Test
    void codes_that_are_made_have_nine_digits_and_differ() {
        Set<String> codes = new HashSet<>();
        for (int time = 0; time < 1_000; time++) {
            codes.add(addEmpty().code());
        }

        assertThat(codes).hasSize(1_000).allMatch(code -> code.matches("[1-9][0-9]{8}"));
    }

    /** F81, F151 */
    @Test
    void the_application_it_is_made_through_is_one_of_the_tenant() {
        AppId ours = app(school.tenant);
        AppId theirs = app(new School(kit).tenant);
        Meeting meeting = SampleMeetings.meeting(school.tenant, school.teacher);

        assertRefused(Reason.NO_SUCH_APP, () -> kit.addMeeting.add(meeting.through(Optional.of(theirs))));
        kit.addMeeting.add(meeting.through(Optional.of(ours)));

        assertThat(kit.transactions.inOne(() -> kit.stores.meetings().find(school.tenant, meeting.id())))
                .contains(meeting.through(Optional.of(ours)));
    }

    private AppId app(TenantId tenant) {
        return kit.registerApp
                .register(tenant, CredentialKind.WECOM, "App")
                .credential()
                .app();
    }

    @Test
    void a_taken_id_is_refused() {
        Meeting meeting = addEmpty();

        assertRefused(Reason.ALREADY_EXISTS, () -> add(Optional.of(meeting.id()), Optional.empty(), Optional.empty()));
    }
}
