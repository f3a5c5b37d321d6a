package io.reelkeep.domain.preview;

import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.domain.shared.Checks;

/**
 * One picture or table that helps to find one's way in a file.
 *
 * @param number from 1; only sprites and peaks come in several
 * @param contentTag changes exactly when the bytes do; 64 hexadecimal digits, fit for a strong ETag
 */
public record Illustration(Kind kind, int number, BlobId blob, long sizeBytes, String contentTag) {
    /** What there may be. */
    public enum Kind {
        /** One picture that stands for the file. */
        POSTER("poster", "jpg", "image/jpeg"),
        /** A WebVTT file that says which part of which sprite shows what time. */
        STORYBOARD("storyboard", "vtt", "text/vtt"),
        /** Many small pictures on one sheet. */
        SPRITE("storyboard", "jpg", "image/jpeg"),
        /** How loud it is when, at one zoom level: the first is the coarsest. */
        PEAKS("peaks", "json", "application/json");

        private final String stem;
        private final String extension;
        private final String mediaType;

        Kind(String stem, String extension, String mediaType) {
            this.stem = stem;
            this.extension = extension;
            this.mediaType = mediaType;
        }

        /** Without parameters. */
        public String mediaType() {
            return mediaType;
        }

        /** The name of the one with that number, as its URL ends. */
        public String fileName(int number) {
            boolean isNumbered = this == SPRITE || number > 1;
            return stem + (isNumbered ? "-" + number : "") + "." + extension;
        }
    }

    public Illustration {
        Checks.positive(number, "illustration number");
        Checks.positive(sizeBytes, "illustration size");
        Checks.hex(contentTag, 64, "content tag");
    }

    /** As its URL ends. */
    public String fileName() {
        return kind.fileName(number);
    }
}
