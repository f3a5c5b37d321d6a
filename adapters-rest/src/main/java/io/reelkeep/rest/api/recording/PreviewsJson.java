package io.reelkeep.rest.api.recording;

import io.reelkeep.domain.preview.Illustration;
import io.reelkeep.domain.preview.Preview;
import io.reelkeep.domain.sharing.ShareToken;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.PublicUrls;
import java.util.List;
import java.util.Optional;

/**
 * The pictures and peaks of a file. URLs are told while the recording is shared.
 *
 * @param state pending, ready or none
 * @param storyboardUrl WebVTT that points into the sheets of small pictures
 * @param peaksUrls one for each zoom level, the coarsest first
 * @param noPictures why there are none
 * @param noPeaks why there are none
 */
record PreviewsJson(
        String state,
        Optional<String> posterUrl,
        Optional<String> storyboardUrl,
        Optional<List<String>> peaksUrls,
        Optional<String> noPictures,
        Optional<String> noPeaks) {
    static final PreviewsJson PENDING = new PreviewsJson(
            Input.word(Preview.State.PENDING),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    static PreviewsJson of(Preview preview, Optional<ShareToken> token, PublicUrls urls) {
        return new PreviewsJson(
                Input.word(preview.state()),
                token.flatMap(open -> url(preview, Illustration.Kind.POSTER, open, urls).stream()
                        .findFirst()),
                token.flatMap(open -> url(preview, Illustration.Kind.STORYBOARD, open, urls).stream()
                        .findFirst()),
                token.map(open -> url(preview, Illustration.Kind.PEAKS, open, urls))
                        .filter(peaks -> !peaks.isEmpty()),
                preview.noPictures(),
                preview.noPeaks());
    }

    private static List<String> url(Preview preview, Illustration.Kind kind, ShareToken token, PublicUrls urls) {
        return preview.illustrations().stream()
                .filter(one -> one.kind() == kind)
                .map(one -> urls.preview(token, preview.file(), one.fileName()).toString())
                .sorted()
                .toList();
    }
}
