package io.reelkeep.storage.s3;

import io.reelkeep.application.shared.port.BlobStoreException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;

/**
 * The calls that we make to a bucket. Each is tried up to three times by the client below; what fails then is a
 * {@link BlobStoreException}, and a store that fails again and again is not asked for a moment.
 */
final class S3Bucket implements AutoCloseable {
    /** Of a single-part object or a part; one of several parts has another form. */
    private static final String MD5_TAG = "\"?[0-9a-f]{32}\"?";

    private final S3Client client;
    private final String bucket;
    private final Circuit circuit;

    S3Bucket(S3Client client, String bucket, Circuit circuit) {
        this.client = client;
        this.bucket = bucket;
        this.circuit = circuit;
    }

    /** What the store tells of an object without its bytes. */
    record Head(long sizeBytes, Instant changedAt, Map<String, String> marks) {}

    /** Objects, and whether there are more behind the last. */
    record Page(List<S3Object> objects, boolean goesOn) {
        String last() {
            return objects.get(objects.size() - 1).key();
        }
    }

    /** A composition of parts under way. */
    record Underway(String key, String uploadId, Instant begunAt) {}

    Optional<Head> head(String key) {
        return asked("head " + key, () -> {
            try {
                HeadObjectResponse head =
                        client.headObject(request -> request.bucket(bucket).key(key));
                return Optional.of(new Head(head.contentLength(), head.lastModified(), head.metadata()));
            } catch (SdkException failed) {
                if (S3Failures.isNotFound(failed)) {
                    return Optional.empty();
                }
                throw failed;
            }
        });
    }

    /** Writes an object in one go; the store checks that it got what we sent, and we that it says so. */
    void put(String key, PartBuffer body, Map<String, String> marks) {
        PartBuffer.Md5 md5 = body.md5();
        var answer = asked(
                "put " + key,
                () -> client.putObject(
                        request -> request.bucket(bucket)
                                .key(key)
                                .contentMD5(md5.base64())
                                .metadata(marks),
                        bodyOf(body)));
        requireSame(key, md5, answer.eTag(), answer.serverSideEncryption());
    }

    String begin(String key, Map<String, String> marks) {
        return asked(
                        "begin " + key,
                        () -> client.createMultipartUpload(
                                request -> request.bucket(bucket).key(key).metadata(marks)))
                .uploadId();
    }

    CompletedPart part(Underway upload, int number, PartBuffer body) {
        PartBuffer.Md5 md5 = body.md5();
        var answer = asked(
                "part " + number + " of " + upload.key(),
                () -> client.uploadPart(
                        request -> request.bucket(bucket)
                                .key(upload.key())
                                .uploadId(upload.uploadId())
                                .partNumber(number)
                                .contentMD5(md5.base64()),
                        bodyOf(body)));
        requireSame(upload.key(), md5, answer.eTag(), answer.serverSideEncryption());
        return CompletedPart.builder().partNumber(number).eTag(answer.eTag()).build();
    }

    /** @param last inclusive */
    CompletedPart copy(Underway upload, int number, String source, long first, long last) {
        String tag = asked(
                        "copy of " + source,
                        () -> client.uploadPartCopy(request -> request.sourceBucket(bucket)
                                .sourceKey(source)
                                .copySourceRange("bytes=" + first + "-" + last)
                                .destinationBucket(bucket)
                                .destinationKey(upload.key())
                                .uploadId(upload.uploadId())
                                .partNumber(number)))
                .copyPartResult()
                .eTag();
        return CompletedPart.builder().partNumber(number).eTag(tag).build();
    }

    void complete(Underway upload, List<CompletedPart> parts) {
        asked(
                "completion of " + upload.key(),
                () -> client.completeMultipartUpload(request -> request.bucket(bucket)
                        .key(upload.key())
                        .uploadId(upload.uploadId())
                        .multipartUpload(all -> all.parts(parts))));
    }

    /** One that is gone is fine. */
    void abort(Underway upload) {
        asked("end of " + upload.key(), () -> {
            try {
                client.abortMultipartUpload(
                        request -> request.bucket(bucket).key(upload.key()).uploadId(upload.uploadId()));
            } catch (SdkException failed) {
                if (!S3Failures.isNotFound(failed)) {
                    throw failed;
                }
            }
            return true;
        });
    }

    /** @param last inclusive */
    ResponseInputStream<GetObjectResponse> get(String key, long first, long last) {
        return asked(
                "get " + key,
                () -> client.getObject(
                        request -> request.bucket(bucket).key(key).range("bytes=" + first + "-" + last)));
    }

    /** One that is absent is fine. */
    void delete(String key) {
        asked(
                "delete " + key,
                () -> client.deleteObject(request -> request.bucket(bucket).key(key)));
    }

    /** In the order of their keys. A store may give fewer than it was asked for although there are more. */
    Page list(String prefix, String after, int limit) {
        var answer = asked(
                "list " + prefix,
                () -> client.listObjectsV2(request -> {
                    request.bucket(bucket).prefix(prefix).maxKeys(limit);
                    if (!after.isEmpty()) {
                        request.startAfter(after);
                    }
                }));
        boolean goesOn =
                Boolean.TRUE.equals(answer.isTruncated()) && !answer.contents().isEmpty();
        return new Page(answer.contents(), goesOn);
    }

    /** Compositions that were begun and not ended; empty where the store cannot tell. */
    List<Underway> underway(String prefix) {
        return asked("list of parts", () -> {
                    try {
                        return client.listMultipartUploads(
                                request -> request.bucket(bucket).prefix(prefix));
                    } catch (SdkException failed) {
                        if (S3Failures.isNotKnownThere(failed)) {
                            return ListMultipartUploadsResponse.builder().build();
                        }
                        throw failed;
                    }
                })
                .uploads()
                .stream()
                .filter(upload -> upload.key().startsWith(prefix))
                .map(upload -> new Underway(upload.key(), upload.uploadId(), upload.initiated()))
                .toList();
    }

    /** Whether what is deleted or overwritten stays behind under a version; false where the store does not say. */
    boolean keepsVersions() {
        return asked("look at the bucket", () -> {
            try {
                BucketVersioningStatus status = client.getBucketVersioning(request -> request.bucket(bucket))
                        .status();
                return status == BucketVersioningStatus.ENABLED || status == BucketVersioningStatus.SUSPENDED;
            } catch (SdkException failed) {
                if (S3Failures.isStoreAtFault(failed)) {
                    throw failed;
                }
                return false;
            }
        });
    }

    /** Removes every version of all objects whose keys begin so, and the marks of their deletion. */
    void deleteVersions(String prefix) {
        List<String[]> versions = asked("list of versions", () -> versionsOf(prefix));
        versions.forEach(version -> asked(
                "delete a version of " + version[0],
                () -> client.deleteObject(
                        request -> request.bucket(bucket).key(version[0]).versionId(version[1]))));
    }

    private List<String[]> versionsOf(String prefix) {
        ListObjectVersionsResponse all =
                client.listObjectVersions(request -> request.bucket(bucket).prefix(prefix));
        List<String[]> found = new ArrayList<>();
        all.versions().forEach(version -> found.add(new String[] {version.key(), version.versionId()}));
        all.deleteMarkers().forEach(mark -> found.add(new String[] {mark.key(), mark.versionId()}));
        return found;
    }

    /** Under a key of the store's own making, tags are no sums of the bytes. */
    private static void requireSame(String key, PartBuffer.Md5 sent, String tag, ServerSideEncryption encryption) {
        boolean tells = encryption != ServerSideEncryption.AWS_KMS
                && encryption != ServerSideEncryption.AWS_KMS_DSSE
                && String.valueOf(tag).matches(MD5_TAG);
        if (tells && !tag.replace("\"", "").equals(sent.tag())) {
            throw new BlobStoreException("the object store says that it got other bytes for " + key);
        }
    }

    private static RequestBody bodyOf(PartBuffer body) {
        return RequestBody.fromContentProvider(body::stream, body.size(), "application/octet-stream");
    }

    private <T> T asked(String what, Supplier<T> call) {
        circuit.enter();
        try {
            T answer = call.get();
            circuit.answered();
            return answer;
        } catch (SdkException failed) {
            if (S3Failures.isStoreAtFault(failed)) {
                circuit.failed();
            } else {
                circuit.answered();
            }
            throw S3Failures.of(what, failed);
        }
    }

    /** An answer that broke off while it was read. */
    void brokeOff() {
        circuit.failed();
    }

    @Override
    public void close() {
        client.close();
    }
}
