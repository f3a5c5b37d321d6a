package io.reelkeep.rest.outbound;

import io.reelkeep.application.callback.port.EventBodies;
import io.reelkeep.domain.callback.Addressee;
import io.reelkeep.domain.callback.CallbackKind;
import java.util.Map;
import java.util.Optional;

/** Writes events in every language that is spoken. */
public final class EventTranslations implements EventBodies {
    private final Map<CallbackKind, EventBodies> languages;

    public EventTranslations(Map<CallbackKind, EventBodies> languages) {
        this.languages = Map.copyOf(languages);
    }

    @Override
    public Optional<Written> write(Addressee to, Occasion occasion) {
        return Optional.ofNullable(languages.get(to.kind())).flatMap(language -> language.write(to, occasion));
    }
}
