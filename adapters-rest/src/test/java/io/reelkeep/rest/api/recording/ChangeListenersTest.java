package io.reelkeep.rest.api.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.application.kit.Kit;
import io.reelkeep.application.kit.School;
import io.reelkeep.domain.kit.SampleIds;
import io.reelkeep.domain.people.Session;
import io.reelkeep.domain.people.SessionId;
import io.reelkeep.domain.people.SignedIn;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.Sha256;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.rest.shared.Overload;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChangeListenersTest {
    private final Kit kit = new Kit();
    private final School school = new School(kit);
    private final Recording recording = school.recorded();
    private final ChangeListeners listeners = new ChangeListeners(kit.followRecordings);

    /** Notes what it is told, and may hang up. */
    private static final class Noting implements ChangeListeners.Line {
        final List<String> told = new ArrayList<>();
        boolean isThere = true;

        @Override
        public boolean changed(Set<RecordingId> recordings) {
            told.add("changed " + recordings);
            return isThere;
        }

        @Override
        public boolean heartbeat() {
            told.add("heartbeat");
            return isThere;
        }

        @Override
        public void displaced() {
            told.add("displaced");
        }

        @Override
        public void close() {
            told.add("closed");
        }
    }

    private Session session(UserId user) {
        long id = SampleIds.next();
        var session = Session.started(
                new SessionId(id),
                new SignedIn(school.tenant, user),
                Session.Method.PASSWORD,
                new Sha256(String.format("%064x", id)),
                kit.clock.instant());
        kit.transactions.inOne(() -> kit.stores.people().sessions().add(session));
        return session;
    }

    private Noting listening(UserId user) {
        var line = new Noting();
        listeners.join(session(user), line);
        listeners.round();
        return line;
    }

    private void rounds(int count) {
        for (int round = 0; round < count; round++) {
            listeners.round();
        }
    }

    private void touch() {
        kit.transactions.inOne(() -> kit.stores.recordings().save(recording));
    }

    @Test
    void tells_those_whom_it_concerns() {
        Noting owner = listening(school.teacher);
        Noting stranger = listening(new UserId("stranger"));
        touch();

        rounds(2);

        assertThat(owner.told).containsExactly("changed [" + recording.id() + "]");
        assertThat(stranger.told).isEmpty();
    }

    @Test
    void a_heartbeat_comes_every_fifteen_rounds() {
        Noting line = listening(school.teacher);

        rounds(ChangeListeners.ROUNDS_TO_A_HEARTBEAT * 2 - 1);

        assertThat(line.told).containsExactly("heartbeat", "heartbeat");
    }

    @Test
    void ends_with_the_session_at_the_next_heartbeat() {
        var line = new Noting();
        Session session = session(school.teacher);
        listeners.join(session, line);
        kit.transactions.inOne(() -> kit.stores.people().sessions().end(session.tenant(), session.id()));

        rounds(ChangeListeners.ROUNDS_TO_A_HEARTBEAT);

        assertThat(line.told).containsExactly("closed");
        assertThat(listeners.underWay()).isZero();
    }

    @Test
    void who_has_hung_up_is_forgotten() {
        Noting line = listening(school.teacher);
        line.isThere = false;
        touch();

        rounds(1);

        assertThat(listeners.underWay()).isZero();
    }

    @Test
    void ends_after_ten_minutes() {
        Noting line = listening(school.teacher);

        rounds(ChangeListeners.MOST_ROUNDS);

        assertThat(line.told).endsWith("closed").hasSize(600 / 15);
    }

    @Test
    void the_oldest_of_a_person_gives_way_to_a_fifth() {
        Noting other = listening(new UserId("somebody else"));
        Noting oldest = listening(school.teacher);
        Noting second = listening(school.teacher);
        for (int line = 2; line <= ChangeListeners.MOST_OF_A_PERSON; line++) {
            listening(school.teacher);
        }

        assertThat(oldest.told).containsExactly("displaced", "closed");
        assertThat(second.told).isEmpty();
        assertThat(other.told).isEmpty();
        assertThat(listeners.underWay()).isEqualTo(ChangeListeners.MOST_OF_A_PERSON + 1);
    }

    @Test
    void all_together_have_a_thousand() {
        for (int person = 0; person < ChangeListeners.MOST; person++) {
            listeners.join(session(new UserId("person " + person)), new Noting());
        }

        assertThatThrownBy(() -> listening(school.teacher)).isInstanceOf(Overload.class);
    }
}
