package io.reelkeep.application.setup;

import static io.reelkeep.domain.kit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.kit.Kit;
import io.reelkeep.application.kit.School;
import io.reelkeep.application.people.Password;
import io.reelkeep.application.people.SignInByPassword;
import io.reelkeep.application.shared.port.Task;
import io.reelkeep.application.shared.port.TaskKind;
import io.reelkeep.domain.people.SignedIn;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.Edition;
import io.reelkeep.domain.tenancy.Role;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SetUpHouseTest {
    private final Kit kit = new Kit();

    private SetUpHouse.Done setUp() {
        return kit.setUpHouse.setUp(new SetUpHouse.Command(
                "First School",
                Edition.BUSINESS,
                ZoneId.of("Asia/Shanghai"),
                new UserId("head"),
                "Head",
                "open sesame"));
    }

    @Test
    void an_empty_house_needs_it_and_a_house_with_a_tenant_does_not() {
        assertThat(kit.setUpHouse.isNeeded()).isTrue();

        setUp();

        assertThat(kit.setUpHouse.isNeeded()).isFalse();
    }

    @Test
    void the_owner_looks_after_the_tenant_and_signs_in_with_the_password() {
        SetUpHouse.Done done = setUp();

        assertThat(kit.browseTenants.users(done.tenant(), "", 10))
                .singleElement()
                .satisfies(owner -> assertThat(owner.roles()).containsExactly(Role.TENANT_ADMIN));
        var opened = kit.signInByPassword.signIn(new SignInByPassword.Command(
                new SignedIn(done.tenant(), done.owner()), new Password("open sesame"), "192.0.2.1", Optional.empty()));
        assertThat(opened.session().user()).isEqualTo(new UserId("head"));
    }

    @Test
    void a_recording_to_try_things_with_is_on_its_way() {
        SetUpHouse.Done done = setUp();

        assertThat(kit.outbox.waiting())
                .extracting(waiting -> waiting.task())
                .contains(new Task(
                        TaskKind.RECORD_DEMONSTRATION,
                        done.tenant(),
                        done.demonstration().toString()));
    }

    @Test
    void nobody_moves_in_twice_or_where_somebody_lives() {
        new School(kit);

        assertRefused(Reason.ALREADY_EXISTS, this::setUp);
    }
}
