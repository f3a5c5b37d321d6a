package io.reelkeep.application.recording;

import io.reelkeep.application.recording.port.Recordings.Place;
import io.reelkeep.application.shared.port.SecretVault;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;

/**
 * The cursors of one question: the place of the last recording shown, signed together with everything that was asked. A
 * cursor of another question, limit or tenant has another signature.
 */
final class ScrollCursors {
    private final SecretVault vault;
    private final ScrollRecordings.Query query;

    ScrollCursors(SecretVault vault, ScrollRecordings.Query query) {
        this.vault = vault;
        this.query = query;
    }

    String write(Place place) {
        String text = place.startedAt().toEpochMilli() + "." + place.id();
        return text + "." + signature(text);
    }

    Place read(String cursor) {
        int end = cursor.lastIndexOf('.');
        String text = cursor.substring(0, Math.max(end, 0));
        if (!same(signature(text), cursor.substring(end + 1))) {
            throw new Refusal(Reason.BAD_PARAMETER, "the cursor is not of this question with this limit");
        }
        // What we have signed, we have written.
        int dot = text.indexOf('.');
        return new Place(
                Instant.ofEpochMilli(Long.parseLong(text.substring(0, dot))),
                new RecordingId(Long.parseLong(text.substring(dot + 1))));
    }

    private String signature(String place) {
        return vault.sign(query.tenant(), "scroll recordings\n" + place + "\n" + question());
    }

    /** What may be any text comes last, with the length of the one before: no two questions read the same. */
    private String question() {
        String code = query.meetingCode().orElse("-");
        return query.limit() + "\n" + query.window().from() + "\n"
                + query.window().to() + "\n"
                + query.meeting().map(Object::toString).orElse("-") + "\n"
                + query.meetingCode().isPresent() + query.owner().isPresent() + code.length() + "\n"
                + code + "\n"
                + query.owner().map(Object::toString).orElse("-");
    }

    private static boolean same(String expected, String claimed) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), claimed.getBytes(StandardCharsets.UTF_8));
    }
}
