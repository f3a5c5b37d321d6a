package io.reelkeep.application.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.kit.Kit;
import io.reelkeep.application.kit.School;
import io.reelkeep.application.recording.FollowRecordings.Glance;
import io.reelkeep.domain.people.SignedIn;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.Role;
import io.reelkeep.domain.tenancy.User;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class FollowRecordingsTest {
    private final Kit kit = new Kit();
    private final School school = new School(kit);
    private final Recording recording = school.recorded();

    private void touch() {
        kit.transactions.inOne(() -> kit.stores.recordings().save(recording));
    }

    private SignedIn somebody(String id, Role... roles) {
        kit.addUser.add(school.tenant, new UserId(id), id, User.Kind.PERSON, Set.of(roles));
        return new SignedIn(school.tenant, new UserId(id));
    }

    @Test
    void nothing_is_new_at_the_first_look() {
        assertThat(kit.followRecordings.begin(school.tenant).news()).isEmpty();
    }

    @Test
    void every_change_is_news_once() {
        Glance first = kit.followRecordings.begin(school.tenant);
        kit.clock.advance(Duration.ofSeconds(1));
        touch();

        Glance second = kit.followRecordings.after(first);
        Glance third = kit.followRecordings.after(second);
        touch();

        assertThat(second.news()).containsExactly(recording.id());
        assertThat(third.news()).isEmpty();
        assertThat(kit.followRecordings.after(third).news()).containsExactly(recording.id());
    }

    @Test
    void sees_what_was_committed_a_little_later_than_it_was_done() {
        Glance first = kit.followRecordings.begin(school.tenant);
        touch();
        kit.clock.advance(FollowRecordings.COMES_LATE);

        assertThat(kit.followRecordings.after(first).news()).containsExactly(recording.id());
    }

    @Test
    void tells_owners_and_those_who_look_after_all() {
        var news = Set.of(recording.id());

        assertThat(kit.followRecordings.seenBy(new SignedIn(school.tenant, school.teacher), news))
                .isEqualTo(news);
        assertThat(kit.followRecordings.seenBy(somebody("admin", Role.RECORDING_ADMIN), news))
                .isEqualTo(news);
        assertThat(kit.followRecordings.seenBy(somebody("stranger"), news)).isEmpty();
    }
}
