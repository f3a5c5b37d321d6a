package io.reelkeep.rest.shared.organisation;

import io.reelkeep.application.callback.SubscribeToEvents;
import io.reelkeep.domain.callback.Addressee;
import io.reelkeep.domain.callback.EventKeys;
import io.reelkeep.domain.callback.EventSubscription;
import io.reelkeep.domain.callback.RecordingEvent;
import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.AppId;
import io.reelkeep.rest.shared.Input;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an application is told of, and where; without the keys. */
public record SubscriptionJson(
        String appId, String kind, String name, String url, boolean encrypted, List<String> events) {
    /** The request to set one, with the keys that the receiver knows already. */
    public record NewJson(String name, String url, String token, Optional<String> encodingAesKey, List<String> events) {
        private static final int MAX_EVENTS = 100;
        private static final int MAX_NAME = 128;

        public SubscribeToEvents.Command command(TenantId tenant, AppId app) {
            Input.inBounds("events", events.size(), 1, MAX_EVENTS);
            return new SubscribeToEvents.Command(
                    tenant,
                    app,
                    Input.of("name", () -> Checks.text(name, MAX_NAME, "name")),
                    Input.of("url", () -> Addressee.callable(URI.create(url))),
                    Input.of("encoding_aes_key", () -> new EventKeys(token, encodingAesKey)),
                    events.stream()
                            .map(event -> Input.word("events", event, RecordingEvent.Kind.class))
                            .collect(Collectors.toSet()));
        }
    }

    /** Keys to be given to a receiver. */
    public record KeysJson(String token, Optional<String> encodingAesKey) {
        public static KeysJson of(EventKeys keys) {
            return new KeysJson(keys.token(), keys.aesKey());
        }
    }

    /** All of a tenant. */
    public record ListJson(List<SubscriptionJson> subscriptions) {
        public static ListJson of(List<EventSubscription> all) {
            return new ListJson(all.stream().map(SubscriptionJson::of).toList());
        }
    }

    public static SubscriptionJson of(EventSubscription subscription) {
        return new SubscriptionJson(
                subscription.app().toString(),
                Input.word(subscription.to().kind()),
                subscription.name(),
                subscription.to().url().toString(),
                subscription.encrypted(),
                subscription.events().stream().sorted().map(Input::word).toList());
    }
}
