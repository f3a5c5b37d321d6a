package io.reelkeep.rest.api.recording;

import io.reelkeep.domain.sharing.ShareToken;
import io.reelkeep.rest.shared.PublicUrls;

/** A link: the page to watch on, and the secret in it. */
record ShareJson(String url, String token) {
    static ShareJson of(ShareToken token, PublicUrls urls) {
        return new ShareJson(urls.watchPage(token).toString(), token.value());
    }
}
