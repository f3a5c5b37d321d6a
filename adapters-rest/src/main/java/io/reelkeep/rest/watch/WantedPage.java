package io.reelkeep.rest.watch;

import io.reelkeep.domain.sharing.WatchKey;
import io.reelkeep.rest.shared.PublicUrls;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Where a viewer wanted to go when a gate was closed: which file of the link, and where in it. */
final class WantedPage {
    private static final Pattern BEHIND_THE_LINK = Pattern.compile("(/f/[0-9]{1,19})?(\\?t=[0-9]{1,6})?");

    private WantedPage() {}

    /** @param file empty for the first one */
    static String of(PublicUrls urls, WatchKey key, String file, OptionalInt startSeconds) {
        return urls.watchPage(key).getRawPath()
                + (file.isEmpty() ? "" : "/f/" + file)
                + (startSeconds.isPresent() ? "?t=" + startSeconds.getAsInt() : "");
    }

    /** @param given what a form says; anything but a page of that link is the link itself */
    static String checked(PublicUrls urls, WatchKey key, Optional<String> given) {
        String link = urls.watchPage(key).getRawPath();
        return given.filter(path -> path.startsWith(link)
                        && BEHIND_THE_LINK
                                .matcher(path.substring(link.length()))
                                .matches())
                .orElse(link);
    }
}
