package io.reelkeep.application.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.domain.callback.Addressee;
import io.reelkeep.domain.callback.CallbackKind;
import io.reelkeep.domain.callback.EventSubscription;
import io.reelkeep.domain.callback.RecordingEvent;
import io.reelkeep.domain.kit.SampleIds;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.AppId;
import io.reelkeep.domain.tenancy.SealedSecret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link io.reelkeep.application.callback.port.EventSubscriptions} promises. */
public interface EventSubscriptionsContract extends StoreContract {
    private static EventSubscription subscription(TenantId tenant, AppId app, Set<RecordingEvent.Kind> events) {
        return new EventSubscription(
                app,
                new Addressee(CallbackKind.MEETING, tenant, URI.create("https://receiver.example/e?a=b"), "AKID1"),
                "会议事件",
                new SealedSecret("sealed".getBytes(StandardCharsets.UTF_8)),
                true,
                events);
    }

    private EventSubscription known(TenantId tenant) {
        var subscription = subscription(tenant, new AppId(SampleIds.next()), EnumSet.allOf(RecordingEvent.Kind.class));
        inOne(() -> stores().subscriptions().set(subscription));
        return subscription;
    }

    private Optional<EventSubscription> kept(TenantId tenant, AppId app) {
        return inOne(() -> stores().subscriptions().find(tenant, app));
    }

    @Test
    default void finds_a_subscription_as_it_was_set() {
        EventSubscription known = known(knownTenant().id());

        assertThat(kept(known.tenant(), known.app())).contains(known);
    }

    @Test
    default void another_one_of_the_same_application_replaces_it() {
        EventSubscription known = known(knownTenant().id());
        var next = subscription(known.tenant(), known.app(), Set.of(RecordingEvent.Kind.DELETED));

        inOne(() -> stores().subscriptions().set(next));

        assertThat(kept(known.tenant(), known.app())).contains(next);
        assertThat(inOne(() -> stores().subscriptions().list(known.tenant()))).containsExactly(next);
    }

    @Test
    default void lists_those_of_one_tenant() {
        TenantId tenant = knownTenant().id();
        List<EventSubscription> two = List.of(known(tenant), known(tenant));
        known(knownTenant().id());

        assertThat(inOne(() -> stores().subscriptions().list(tenant))).isEqualTo(two);
    }

    @Test
    default void a_removed_one_is_gone_and_removing_it_again_is_no_mistake() {
        EventSubscription known = known(knownTenant().id());

        inOne(() -> stores().subscriptions().remove(known.tenant(), known.app()));
        inOne(() -> stores().subscriptions().remove(known.tenant(), known.app()));

        assertThat(kept(known.tenant(), known.app())).isEmpty();
    }

    @Test
    default void nobody_sees_or_removes_those_of_another_tenant() {
        EventSubscription known = known(knownTenant().id());
        TenantId other = knownTenant().id();

        inOne(() -> stores().subscriptions().remove(other, known.app()));

        assertThat(kept(other, known.app())).isEmpty();
        assertThat(kept(known.tenant(), known.app())).contains(known);
    }
}
