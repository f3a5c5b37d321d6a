package io.reelkeep.rest.api.sharing;

import io.reelkeep.application.sharing.ShareRecording.Shared;
import io.reelkeep.domain.sharing.Share;
import io.reelkeep.domain.sharing.SharePassword;
import io.reelkeep.domain.sharing.SharePolicy;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.PublicUrls;
import io.reelkeep.rest.shared.Times;
import java.util.Optional;

/**
 * A link: the page to watch on, the secret in it, and on what terms it opens.
 *
 * @param endsAt absent when it does not end
 */
public record ShareJson(
        String url,
        String token,
        String audience,
        Optional<String> password,
        Optional<String> endsAt,
        boolean allowDownload,
        boolean allowTranscripts) {
    public static ShareJson of(Shared shared, PublicUrls urls) {
        return of(shared.share(), shared.password(), urls);
    }

    public static ShareJson of(Share share, Optional<SharePassword> password, PublicUrls urls) {
        SharePolicy policy = share.policy();
        return new ShareJson(
                urls.watchPage(share.token()).toString(),
                share.token().value(),
                Input.word(policy.audience()),
                password.map(SharePassword::value),
                policy.endsAt().map(Times::write),
                policy.allowDownload(),
                policy.allowTranscripts());
    }
}
