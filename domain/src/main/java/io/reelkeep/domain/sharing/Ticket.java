package io.reelkeep.domain.sharing;

import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The right to watch, or to take along, what its owner may, until a moment: an address of the APIs (contracts: Meeting 4.3,
 * 4.4; WeCom 5). It says itself what it opens, and is signed; nothing is kept of it.
 *
 * @param signature 43 characters of base64url
 */
public record Ticket(Right right, String signature) implements WatchKey {
    private static final Pattern FORM =
            Pattern.compile("t\\.([0-9]{1,19})\\.([0-9]{1,19})\\.([0-9]{0,19})\\.([A-Za-z0-9_-]{0,260})\\.([wdp])"
                    + "\\.([0-9]{1,11})\\.([A-Za-z0-9_-]{43})");

    /** How far a ticket goes. */
    public enum Extent {
        /** To be watched. */
        WATCH("w"),
        /** To be watched and taken along. */
        DOWNLOAD("d"),
        /** To be looked at by whoever manages the recording: watching that nobody counts. */
        PREVIEW("p");

        private final String letter;

        Extent(String letter) {
            this.letter = letter;
        }

        private static Extent of(String letter) {
            return Arrays.stream(values())
                    .filter(extent -> extent.letter.equals(letter))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * What a ticket opens.
     *
     * @param onlyFile empty for all files of the recording
     * @param viewer for whom it was made; empty for an application
     * @param endsAt exclusive, whole seconds
     */
    public record Right(
            TenantId tenant,
            RecordingId recording,
            Optional<RecordingFileId> onlyFile,
            Optional<UserId> viewer,
            Extent extent,
            Instant endsAt) {
        /** To be watched, and by {@code mayDownload} to be taken along; either counts. */
        public Right(
                TenantId tenant,
                RecordingId recording,
                Optional<RecordingFileId> onlyFile,
                Optional<UserId> viewer,
                boolean mayDownload,
                Instant endsAt) {
            this(tenant, recording, onlyFile, viewer, mayDownload ? Extent.DOWNLOAD : Extent.WATCH, endsAt);
        }

        public boolean mayDownload() {
            return extent == Extent.DOWNLOAD;
        }

        /** Whether what is done by it is a view or a download (F21). */
        public boolean isCounted() {
            return extent != Extent.PREVIEW;
        }

        /** What it opens. */
        public ShareScope scope() {
            return onlyFile.<ShareScope>map(file -> new ShareScope.OneFile(recording, file))
                    .orElseGet(() -> new ShareScope.WholeRecording(recording));
        }

        /** What is signed, and stands in the address. */
        public String text() {
            return String.join(
                    ".",
                    "t",
                    tenant.toString(),
                    recording.toString(),
                    onlyFile.map(RecordingFileId::toString).orElse(""),
                    viewer.map(user -> base64(user.toString())).orElse(""),
                    extent.letter,
                    Long.toString(endsAt.getEpochSecond()));
        }

        private static String base64(String text) {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    public Ticket {
        Checks.require(signature.length() == 43, "a signature has 43 characters");
    }

    /** Empty when the text has not the form of a ticket. Whether it is one of ours is not looked at. */
    public static Optional<Ticket> read(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        OptionalLong tenant = Checks.decimalId(parts.group(1));
        OptionalLong recording = Checks.decimalId(parts.group(2));
        OptionalLong file = Checks.decimalId(parts.group(3));
        boolean isOfAll = parts.group(3).isEmpty();
        if (tenant.isEmpty() || recording.isEmpty() || (file.isEmpty() && !isOfAll)) {
            return Optional.empty();
        }
        return viewer(parts.group(4))
                .map(viewer -> new Right(
                        new TenantId(tenant.getAsLong()),
                        new RecordingId(recording.getAsLong()),
                        isOfAll ? Optional.empty() : Optional.of(new RecordingFileId(file.getAsLong())),
                        viewer,
                        Extent.of(parts.group(5)),
                        Instant.ofEpochSecond(Long.parseLong(parts.group(6)))))
                .map(right -> new Ticket(right, parts.group(7)));
    }

    /** Empty when it cannot be a user, as in something that we never signed. */
    private static Optional<Optional<UserId>> viewer(String encoded) {
        if (encoded.isEmpty()) {
            return Optional.of(Optional.empty());
        }
        try {
            String id = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            return Optional.of(Optional.of(new UserId(id)));
        } catch (IllegalArgumentException forged) {
            return Optional.empty();
        }
    }

    @Override
    public Kind kind() {
        return Kind.TICKET;
    }

    @Override
    public String text() {
        return right.text() + "." + signature;
    }

    /** Whether it opens at {@code now}, if it is one of ours. */
    public boolean isOpenAt(Instant now) {
        return now.isBefore(right.endsAt());
    }

    /** Without the signature: whoever has it may watch. */
    @Override
    public String toString() {
        return "Ticket[" + right + "]";
    }
}
