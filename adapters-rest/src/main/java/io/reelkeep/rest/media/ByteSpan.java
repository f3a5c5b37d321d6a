package io.reelkeep.rest.media;

import io.reelkeep.domain.shared.Checks;

/** A run of bytes of a file, both ends inclusive, counted from 0. */
record ByteSpan(long first, long last) {
    ByteSpan {
        Checks.notNegative(first, "first byte");
        Checks.require(last >= first, "a span has at least one byte");
    }

    static ByteSpan whole(long sizeBytes) {
        return new ByteSpan(0, sizeBytes - 1);
    }

    long length() {
        return last - first + 1;
    }

    /** As in {@code Content-Range}. */
    String of(long sizeBytes) {
        return "bytes " + first + "-" + last + "/" + sizeBytes;
    }
}
