package io.reelkeep.media.preview;

import io.reelkeep.application.shared.port.BlobSink;
import io.reelkeep.domain.preview.Illustration;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;

/** Writes illustrations to the store, and remembers those that were not given up. */
final class Keeping {
    private final Supplier<BlobSink> sinks;
    private final List<Illustration> illustrations = new ArrayList<>();

    Keeping(Supplier<BlobSink> sinks) {
        this.sinks = sinks;
    }

    List<Illustration> illustrations() {
        return illustrations;
    }

    /** Those of one attempt. */
    Attempt attempt() {
        return new Attempt();
    }

    /** The illustrations of one attempt; without {@link #settle} they are garbage. */
    final class Attempt {
        private final List<Illustration> made = new ArrayList<>();

        void keep(Illustration.Kind kind, int number, byte[] bytes) {
            try (BlobSink sink = sinks.get()) {
                sink.append(ByteBuffer.wrap(bytes));
                made.add(new Illustration(kind, number, sink.id(), sink.commit(), sha256(bytes)));
            }
        }

        void settle() {
            illustrations.addAll(made);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
