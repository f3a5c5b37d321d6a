package io.reelkeep.application.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.Sitting;
import io.reelkeep.domain.shared.TenantId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of sittings promises. */
public interface SittingsContract extends StoreContract {
    private Sitting known(TenantId tenant) {
        var sitting = Sitting.of(knownMeeting(tenant), SampleTenants.NOON.plusMillis(7));
        assertThat(inOne(() -> stores().sittings().add(sitting))).isTrue();
        return sitting;
    }

    private Optional<Sitting> found(Sitting sitting) {
        return inOne(() -> stores().sittings().find(sitting.tenant(), sitting.meeting()));
    }

    @Test
    default void finds_a_sitting_as_it_was_added() {
        Sitting sitting = known(knownTenant().id());

        assertThat(found(sitting)).contains(sitting);
    }

    @Test
    default void keeps_the_first_start() {
        Sitting sitting = known(knownTenant().id());
        var later = new Sitting(
                sitting.tenant(), sitting.meeting(), sitting.startedAt().plusSeconds(1), Optional.empty());

        assertThat(inOne(() -> stores().sittings().add(later))).isFalse();

        assertThat(found(sitting)).contains(sitting);
    }

    @Test
    default void keeps_when_it_was_stopped() {
        Sitting sitting = known(knownTenant().id());
        Sitting over = sitting.stopped(sitting.startedAt().plusSeconds(60));

        inOne(() -> {
            assertThat(stores().sittings().lock(sitting.tenant(), sitting.meeting()))
                    .contains(sitting);
            stores().sittings().save(over);
        });

        assertThat(found(sitting)).contains(over);
    }

    @Test
    default void a_class_that_was_not_started_has_none() {
        Meeting meeting = knownMeeting(knownTenant().id());

        assertThat(inOne(() -> stores().sittings().find(meeting.tenant(), meeting.id())))
                .isEmpty();
    }

    @Test
    default void sittings_of_another_tenant_do_not_exist() {
        Sitting sitting = known(knownTenant().id());
        TenantId other = knownTenant().id();

        assertThat(inOne(() -> stores().sittings().find(other, sitting.meeting())))
                .isEmpty();
    }
}
