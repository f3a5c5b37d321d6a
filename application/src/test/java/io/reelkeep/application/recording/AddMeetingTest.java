package io.reelkeep.application.recording;

import static io.reelkeep.domain.kit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.kit.Kit;
import io.reelkeep.application.kit.School;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.shared.Reason;
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
                List.of()));
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

    @Test
    void a_taken_id_is_refused() {
        Meeting meeting = addEmpty();

        assertRefused(Reason.ALREADY_EXISTS, () -> add(Optional.of(meeting.id()), Optional.empty(), Optional.empty()));
    }
}
