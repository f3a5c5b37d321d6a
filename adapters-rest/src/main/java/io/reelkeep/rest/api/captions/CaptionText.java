package io.reelkeep.rest.api.captions;

import io.reelkeep.domain.captions.Cue;
import io.reelkeep.domain.captions.WebVtt;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.rest.shared.BadInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Captions as they are sent. */
final class CaptionText {
    /** The longest body, in bytes. */
    static final long MAX_BYTES = 1024 * 1024;

    private CaptionText() {}

    static String read(InputStream body) {
        try {
            // A new decoder reports what it cannot read.
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body.readAllBytes()))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new BadInput("body", "must be UTF-8");
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        }
    }

    static List<Cue> cues(String text) {
        List<Cue> cues = WebVtt.read(text);
        if (cues.isEmpty()) {
            throw new Refusal(Reason.CAPTIONS_UNREADABLE, "there is no cue in it");
        }
        return cues;
    }
}
