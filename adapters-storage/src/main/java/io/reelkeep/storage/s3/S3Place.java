package io.reelkeep.storage.s3;

import io.reelkeep.domain.shared.Checks;
import java.net.URI;
import java.util.Optional;

/**
 * Where blobs are kept and how to get there.
 *
 * @param endpoint empty for the one of Amazon in {@code region}
 * @param prefix of all keys, without a slash at the end; may be empty
 * @param keys empty to look for them where the programs of Amazon do: environment, profile, role of the machine
 * @param pathStyle whether the bucket stands in the path of addresses instead of the host name
 */
public record S3Place(
        Optional<URI> endpoint,
        String region,
        String bucket,
        String prefix,
        Optional<AccessKeys> keys,
        boolean pathStyle) {
    public S3Place {
        Checks.require(!bucket.isEmpty(), "a bucket has a name");
        Checks.require(!prefix.endsWith("/"), "a prefix ends without a slash");
    }

    /** Who we are to the store. */
    public record AccessKeys(String accessKey, String secretKey) {
        @Override
        public String toString() {
            return "AccessKeys[" + accessKey + "]";
        }
    }
}
