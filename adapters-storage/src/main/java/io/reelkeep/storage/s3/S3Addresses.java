package io.reelkeep.storage.s3;

import io.reelkeep.application.delivery.port.BlobAddresses;
import io.reelkeep.application.shared.port.BlobStoreException;
import io.reelkeep.domain.shared.BlobId;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * Addresses of objects that open by a signature of ours for a moment. Made without asking the store, so also for an object that is
 * not there. Safe for use by many threads.
 */
public final class S3Addresses implements BlobAddresses, AutoCloseable {
    private final S3Presigner presigner;
    private final S3Keys keys;
    private final String bucket;

    /** @param place as those reach it who follow the addresses */
    public S3Addresses(S3Place place) {
        bucket = place.bucket();
        keys = new S3Keys(place.prefix());
        var building = S3Presigner.builder()
                .region(Region.of(place.region()))
                .credentialsProvider(S3Connection.credentials(place.keys()))
                .serviceConfiguration(S3Connection.configuration(place));
        place.endpoint().ifPresent(building::endpointOverride);
        presigner = building.build();
    }

    @Override
    public Optional<URI> addressOf(BlobId blob, Presentation presentation) {
        try {
            return Optional.of(presigner
                    .presignGetObject(signing -> signing.signatureDuration(presentation.life())
                            .getObjectRequest(request -> describe(request, blob, presentation)))
                    .url()
                    .toURI());
        } catch (SdkException failed) {
            throw S3Failures.of("address of " + blob, failed);
        } catch (URISyntaxException impossible) {
            throw new BlobStoreException("address of " + blob + " not made", impossible);
        }
    }

    private void describe(GetObjectRequest.Builder request, BlobId blob, Presentation presentation) {
        request.bucket(bucket)
                .key(keys.blob(blob))
                .responseContentType(presentation.mediaType())
                .responseCacheControl("private, no-store");
        presentation.disposition().ifPresent(request::responseContentDisposition);
    }

    @Override
    public void close() {
        presigner.close();
    }
}
