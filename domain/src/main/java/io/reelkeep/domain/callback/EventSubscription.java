package io.reelkeep.domain.callback;

import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.AppId;
import io.reelkeep.domain.tenancy.SealedSecret;
import java.util.EnumSet;
import java.util.Set;

/**
 * What an application wants to be told, and where (contract: Meeting 5, WeCom 6). An application has one at most.
 *
 * @param keys sealed text of its {@link EventKeys}
 * @param encrypted whether the bodies are
 */
public record EventSubscription(
        AppId app, Addressee to, String name, SealedSecret keys, boolean encrypted, Set<RecordingEvent.Kind> events) {
    public EventSubscription {
        Checks.text(name, 128, "subscription name");
        Checks.require(
                to.kind() == CallbackKind.MEETING || to.kind() == CallbackKind.WECOM,
                "only Meeting and WeCom applications subscribe to events");
        Checks.require(!events.isEmpty(), "at least one event must be subscribed to");
        events = Set.copyOf(EnumSet.copyOf(events));
    }

    public TenantId tenant() {
        return to.tenant();
    }

    public boolean wants(RecordingEvent.Kind kind) {
        return events.contains(kind);
    }
}
