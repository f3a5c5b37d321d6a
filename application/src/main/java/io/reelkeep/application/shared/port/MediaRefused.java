package io.reelkeep.application.shared.port;

import java.util.Locale;

/** Bytes that cannot be used as media, however often one tries. */
public final class MediaRefused extends RuntimeException {
    private final Code code;

    /** What is wrong. The names are stable; lower-cased they are shown to callers. */
    public enum Code {
        NOT_MEDIA,
        UNSUPPORTED_CONTAINER,
        UNSUPPORTED_CODEC,
        ENCRYPTED,
        EXTERNAL_REFERENCE,
        NO_MOOV,
        TRUNCATED,
        CORRUPT,
        LIMIT_EXCEEDED,
        NO_KEYFRAME,
        NO_SAMPLES,
        /** Nothing is left of what was asked for. */
        EMPTY_RANGE,
        /** Codec, sample rate or rotation differ, so that the parts cannot be one file. */
        FORMAT_MISMATCH,
        /** The installed transcoder could not do it, or there is none. */
        TRANSCODER_FAILED;

        /** The name as callers see it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param detail for a person: which box, where */
    public MediaRefused(Code code, String detail) {
        super(detail);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
