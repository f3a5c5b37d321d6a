package io.reelkeep.rest.shared.visit;

import io.reelkeep.application.people.RecogniseVisitor;
import io.reelkeep.application.sharing.port.SharedRecordings.Visitor;
import io.reelkeep.domain.sharing.WatchKey;
import io.reelkeep.rest.shared.auth.SessionCookie;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;

/** Tells who comes with a link. */
@Dependent
public final class Visitors {
    private final RecogniseVisitor people;

    @Inject
    public Visitors(RecogniseVisitor people) {
        this.people = people;
    }

    /** Who has sent a request for what {@code key} opens. */
    public Visitor of(WatchKey key, HttpServletRequest request) {
        return coming(key, request).get();
    }

    /**
     * As {@link #of}, to be asked again while the answer is on its way: who has signed out meanwhile, or was shut out, is not
     * recognised any more.
     */
    public Supplier<Visitor> coming(WatchKey key, HttpServletRequest request) {
        Optional<String> pass = PassCookie.of(key, request);
        Optional<String> guest = GuestCookie.of(key, request);
        Optional<String> session = SessionCookie.of(request);
        return () -> new Visitor(key, pass, people.recognise(session), guest);
    }
}
