package io.reelkeep.rest.outbound.signin;

import io.reelkeep.domain.people.IdentityProvider;
import io.reelkeep.rest.shared.PublicUrls;
import java.net.URI;

/** Where authorities send browsers back to: an address for each provider, so that none can speak for another (RFC 9700 §4.4). */
final class CallbackAddress {
    private CallbackAddress() {}

    static URI of(PublicUrls urls, IdentityProvider provider) {
        return urls.at("/api/sign-in/" + provider.id() + "/callback");
    }
}
