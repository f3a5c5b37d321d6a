package io.reelkeep.rest.media;

import io.reelkeep.application.sharing.OpenShare;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.sharing.ShareToken;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which file is asked for by which link: {@code /media/{token}/{file}.mp4}. */
record MediaPath(ShareToken token, RecordingFileId fileId) {
    private static final Pattern FORM = Pattern.compile("/media/([A-Za-z0-9_-]{22})/([0-9]{1,19})\\.mp4");

    /** Read off the raw path: nothing that is escaped, dotted or parameterised is a path of ours. */
    static Optional<MediaPath> of(HttpServletRequest request) {
        return of(request.getRequestURI().substring(request.getContextPath().length()));
    }

    static Optional<MediaPath> of(String rawPath) {
        Matcher matcher = FORM.matcher(rawPath);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        OptionalLong id = Checks.decimalId(matcher.group(2));
        return id.isEmpty()
                ? Optional.empty()
                : Optional.of(new MediaPath(new ShareToken(matcher.group(1)), new RecordingFileId(id.getAsLong())));
    }

    /** @throws Refusal when the link does not, or no longer, reach the file */
    RecordingFile file(OpenShare links) {
        return links.file(token, fileId);
    }
}
