package io.reelkeep.application.delivery.port;

import io.reelkeep.application.shared.port.BlobStoreException;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.domain.shared.Checks;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Where somebody else than this process can hand out the bytes of a blob: a web server in front of it, or the store itself.
 * Whoever gets such an address may read the blob for as long as it lives, whatever becomes of the link meanwhile.
 */
public interface BlobAddresses {
    /**
     * An address that answers with exactly the bytes of the blob, ranges and conditions included.
     *
     * @return empty when the bytes can only be had from this process
     * @throws BlobStoreException when the store fails
     */
    Optional<URI> addressOf(BlobId blob, Presentation presentation);

    /**
     * How the answer is to look.
     *
     * @param mediaType without parameters
     * @param disposition value of {@code Content-Disposition}; empty to leave it out
     * @param life for which the address opens; 1 to 60 s, so that a revoked link is no longer open than that
     */
    record Presentation(String mediaType, Optional<String> disposition, Duration life) {
        /** An address must not outlive the link that it was asked with by more. */
        public static final Duration LONGEST = Duration.ofSeconds(60);

        public Presentation {
            Checks.require(life.toSeconds() >= 1 && life.compareTo(LONGEST) <= 0, "an address lives for 1 to 60 s");
        }
    }
}
