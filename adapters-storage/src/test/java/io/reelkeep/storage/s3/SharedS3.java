package io.reelkeep.storage.s3;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** One S3 server for all tests of this module: each test has a bucket of its own. It ends with the tests. */
final class SharedS3 {
    private static final S3Server SERVER = started();

    private SharedS3() {}

    static S3Server server() {
        return SERVER;
    }

    static String newBucket() {
        String bucket = "bucket-" + UUID.randomUUID();
        SERVER.makeBucket(bucket);
        return bucket;
    }

    static S3Place place(String bucket) {
        return place(bucket, SERVER.endpoint());
    }

    static S3Place place(String bucket, URI endpoint) {
        return new S3Place(
                Optional.of(endpoint),
                "us-east-1",
                bucket,
                "house",
                Optional.of(new S3Place.AccessKeys(S3Server.ACCESS_KEY, S3Server.SECRET_KEY)),
                true);
    }

    private static S3Server started() {
        try {
            Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "s3");
            S3Server server = S3Server.start(folder);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, folder)));
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void end(S3Server server, Path folder) {
        server.close();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
