package io.reelkeep.rest.outbound.signin;

import io.reelkeep.application.people.port.Authorities;
import io.reelkeep.domain.people.SignInAttempt;
import io.reelkeep.domain.people.Vouched;
import io.reelkeep.rest.outbound.CallbackTargets;
import io.reelkeep.rest.outbound.GuardedFetch;
import io.reelkeep.rest.shared.PublicUrls;
import io.reelkeep.rest.shared.body.Bulkhead;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;

/**
 * Speaks with each authority as its kind does. At most so many at once: authorities that do not answer must not take all
 * threads. Safe for use by many threads.
 */
public final class RemoteAuthorities implements Authorities, AutoCloseable {
    private static final int PLACES = 32;

    private final Bulkhead places = new Bulkhead(PLACES, "sign-ins");
    private final GuardedFetch fetch;
    private final OidcParty oidc;
    private final WecomParty wecom;
    private final LdapParty ldap;

    /** @param patience for each question to an authority */
    public RemoteAuthorities(CallbackTargets targets, PublicUrls urls, Clock clock, Duration patience) {
        this.fetch = new GuardedFetch(targets, patience);
        this.oidc = new OidcParty(new OidcDiscovery(fetch, clock), fetch, urls);
        this.wecom = new WecomParty(fetch, urls, clock);
        this.ldap = new LdapParty(targets, patience);
    }

    @Override
    public URI begin(Asked asked, SignInAttempt attempt, boolean inApp) {
        return switch (asked.provider().authority().kind()) {
            case OIDC -> places.within(() -> oidc.begin(asked, attempt));
            case WECOM -> wecom.begin(asked, attempt, inApp);
            case LDAP -> throw notThatWay(asked);
        };
    }

    @Override
    public Vouched finish(Asked asked, SignInAttempt attempt, Returned returned) {
        return switch (asked.provider().authority().kind()) {
            case OIDC -> places.within(() -> oidc.finish(asked, attempt, returned));
            case WECOM -> places.within(() -> wecom.finish(asked, returned));
            case LDAP -> throw notThatWay(asked);
        };
    }

    @Override
    public Vouched check(Asked asked, String name, String password) {
        return switch (asked.provider().authority().kind()) {
            case OIDC, WECOM -> throw notThatWay(asked);
            case LDAP -> places.within(() -> ldap.check(asked, name, password));
        };
    }

    @Override
    public void close() throws IOException {
        fetch.close();
    }

    private static IllegalArgumentException notThatWay(Asked asked) {
        return new IllegalArgumentException(asked.provider().authority().kind() + " is not asked in that way");
    }
}
