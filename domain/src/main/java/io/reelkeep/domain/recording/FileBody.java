package io.reelkeep.domain.recording;

import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.domain.shared.Checks;

/**
 * The bytes of a file: where they are, and what they are.
 *
 * @param blob of the bytes themselves, or of the recipe that says where they are
 * @param sizeBytes of the file, whichever way it is kept
 * @param contentTag changes exactly when the bytes of the file change; 64 hexadecimal digits, fit for a strong ETag
 */
public record FileBody(BlobId blob, Form form, Container container, long sizeBytes, String contentTag) {
    /** How the bytes are kept. */
    public enum Form {
        /** They are a blob. */
        WHOLE,
        /** They are still where they were recorded; the blob says which ranges of which other blobs make the file. */
        RECIPE
    }

    /** The container format. */
    public enum Container {
        MP4("mp4"),
        WEBM("webm");

        private final String extension;

        Container(String extension) {
            this.extension = extension;
        }

        /** Of file names, without the dot; also the subtype of the media type. */
        public String extension() {
            return extension;
        }
    }

    public FileBody {
        Checks.positive(sizeBytes, "file size");
        Checks.hex(contentTag, 64, "content tag");
    }

    /** An MP4 that is one blob. */
    public static FileBody whole(BlobId blob, long sizeBytes, String contentTag) {
        return new FileBody(blob, Form.WHOLE, Container.MP4, sizeBytes, contentTag);
    }

    /** An MP4 of which only the recipe exists. */
    public static FileBody recipe(BlobId blob, long sizeBytes, String contentTag) {
        return new FileBody(blob, Form.RECIPE, Container.MP4, sizeBytes, contentTag);
    }

    /** The same bytes, now in a blob of their own. */
    public FileBody writtenTo(BlobId whole) {
        return new FileBody(whole, Form.WHOLE, container, sizeBytes, contentTag);
    }

    public boolean isRecipe() {
        return form == Form.RECIPE;
    }
}
