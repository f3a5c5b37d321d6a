package io.reelkeep.rest.watch;

import java.net.URI;
import java.util.Optional;

/**
 * What chat programs show of a link (https://ogp.me). They come as anybody does, so that a page tells them what it shows to
 * anybody: of a recording nothing before its gates are passed.
 */
record LinkPreview(String title, String description, Optional<URI> picture) {
    String html() {
        return tag("og:site_name", "Reelkeep")
                + tag("og:type", picture.isPresent() ? "video.other" : "website")
                + tag("og:title", title)
                + tag("og:description", description)
                + picture.map(address -> tag("og:image", address.toString())).orElse("");
    }

    private static String tag(String property, String content) {
        return "<meta property=\"" + property + "\" content=\"" + Html.escape(content) + "\">\n";
    }
}
