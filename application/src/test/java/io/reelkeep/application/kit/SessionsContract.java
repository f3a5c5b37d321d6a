package io.reelkeep.application.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.people.port.Sessions;
import io.reelkeep.domain.kit.SampleIds;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.people.Session;
import io.reelkeep.domain.people.SessionId;
import io.reelkeep.domain.people.SignedIn;
import io.reelkeep.domain.shared.Sha256;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link Sessions} promises. */
public interface SessionsContract extends StoreContract {
    private Sessions sessions() {
        return stores().people().sessions();
    }

    private Session begun(TenantId tenant, String user) {
        long id = SampleIds.next();
        var session = Session.started(
                new SessionId(id),
                new SignedIn(tenant, new UserId(user)),
                Session.Method.WECOM,
                new Sha256(String.format("%064x", id)),
                SampleTenants.NOON);
        inOne(() -> sessions().add(session));
        return session;
    }

    private Optional<Session> kept(Session session) {
        return inOne(() -> sessions().find(session.tenant(), session.id()));
    }

    @Test
    default void finds_a_session_by_its_token_and_by_its_id() {
        Session session = begun(knownTenant().id(), "王 1");

        assertThat(kept(session)).contains(session);
        assertThat(inOne(() -> sessions().findByToken(session.token()))).contains(session);
        assertThat(inOne(() -> sessions().findByToken(new Sha256("f".repeat(64)))))
                .isEmpty();
    }

    @Test
    default void sessions_of_another_tenant_do_not_exist() {
        Session session = begun(knownTenant().id(), "alice");
        TenantId other = knownTenant().id();

        assertThat(inOne(() -> sessions().find(other, session.id()))).isEmpty();
        inOne(() -> sessions().end(other, session.id()));
        inOne(() -> sessions().endAll(other, session.user()));
        assertThat(kept(session)).contains(session);
    }

    @Test
    default void keeps_the_latest_use() {
        Session session = begun(knownTenant().id(), "alice");
        Session later = session.used(SampleTenants.NOON.plusSeconds(120)).orElseThrow();

        inOne(() -> sessions().noteUse(later));
        inOne(() -> sessions()
                .noteUse(session.used(SampleTenants.NOON.plusSeconds(60)).orElseThrow()));

        assertThat(kept(session)).contains(later);
    }

    @Test
    default void a_use_does_not_bring_an_ended_session_back() {
        Session session = begun(knownTenant().id(), "alice");

        inOne(() -> sessions().end(session.tenant(), session.id()));
        inOne(() -> sessions()
                .noteUse(session.used(SampleTenants.NOON.plusSeconds(60)).orElseThrow()));
        inOne(() -> sessions().end(session.tenant(), session.id()));

        assertThat(kept(session)).isEmpty();
        assertThat(inOne(() -> sessions().findByToken(session.token()))).isEmpty();
    }

    @Test
    default void ends_all_of_one_person_or_all_but_one() {
        TenantId tenant = knownTenant().id();
        Session first = begun(tenant, "alice");
        Session second = begun(tenant, "alice");
        Session third = begun(tenant, "alice");
        Session bystander = begun(tenant, "ALICE");

        inOne(() -> sessions().endOthers(tenant, first.user(), second.id()));
        assertThat(kept(first)).isEmpty();
        assertThat(kept(second)).contains(second);
        assertThat(kept(third)).isEmpty();

        inOne(() -> sessions().endAll(tenant, first.user()));
        assertThat(kept(second)).isEmpty();
        assertThat(kept(bystander)).contains(bystander);
    }

    @Test
    default void forgets_those_that_are_over_at_that_moment() {
        Session session = begun(knownTenant().id(), "alice");
        Instant end = session.endsAt();

        inOne(() -> sessions().forgetOver(end.minusMillis(1)));
        assertThat(kept(session)).contains(session);

        inOne(() -> sessions().forgetOver(end));
        assertThat(kept(session)).isEmpty();
    }
}
