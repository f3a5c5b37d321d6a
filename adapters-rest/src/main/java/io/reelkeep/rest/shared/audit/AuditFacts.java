package io.reelkeep.rest.shared.audit;

import io.reelkeep.domain.audit.Actor;
import io.reelkeep.domain.people.SignedIn;
import io.reelkeep.domain.shared.TenantId;
import java.util.Locale;
import java.util.Optional;

/** What becomes known, while a request is answered, of who asks for what. Used by the thread that answers it. */
public final class AuditFacts {
    private final SubjectIds ids = new SubjectIds();
    private Optional<TenantId> tenant = Optional.empty();
    private Optional<Actor> actor = Optional.empty();
    private Optional<SignedIn> claim = Optional.empty();
    private Optional<String> failure = Optional.empty();

    /** Somebody who is not told by the container as the caller. */
    public void by(Actor who) {
        actor = Optional.of(who);
    }

    /** As {@link #by(Actor)}; whose things it is about. */
    public void by(Actor who, TenantId whose) {
        by(who);
        tenant = Optional.of(whose);
    }

    /** Somebody says to be that, and is about to prove it or not. */
    public void claimed(SignedIn who) {
        claim = Optional.of(who);
    }

    /** What was claimed is true. */
    public void proven(SignedIn who) {
        claim = Optional.empty();
        by(new Actor(Actor.Kind.PERSON, who.user().value()), who.tenant());
    }

    /** What a request or an answer names: ids of ours in fields of known names, nothing else. */
    public void mentions(Record json) {
        ids.takeFrom(json);
    }

    /** As {@link #mentions}, by name. */
    public void names(String name, String value) {
        ids.take(name, value);
    }

    /** It was not done; {@code why} is a reason or a kind of failure. */
    public void failed(Enum<?> why) {
        failure = Optional.of(why.name().toLowerCase(Locale.ROOT));
    }

    Optional<TenantId> tenant() {
        return tenant;
    }

    /** Present while it is not proven. */
    Optional<SignedIn> claim() {
        return claim;
    }

    Optional<Actor> actor() {
        return actor;
    }

    Optional<String> failure() {
        return failure;
    }

    SubjectIds ids() {
        return ids;
    }
}
