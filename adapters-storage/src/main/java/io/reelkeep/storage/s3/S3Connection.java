package io.reelkeep.storage.s3;

import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;

/** How we speak to an object store. */
final class S3Connection {
    /** With the pauses of the client in between: from 100 ms on, longer each time, by chance. */
    private static final int ATTEMPTS = 3;

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(3);

    /** A copy within the store is silent until it is done. */
    private static final Duration SILENT_AT_MOST = Duration.ofSeconds(20);

    private S3Connection() {}

    /** Checksums are sent as MD5 of each body, which every server of this kind knows; see {@link PartBuffer}. */
    static S3Client open(S3Place place) {
        var client = S3Client.builder()
                .region(Region.of(place.region()))
                .credentialsProvider(credentials(place.keys()))
                .serviceConfiguration(configuration(place))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .overrideConfiguration(
                        override -> override.retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .maxAttempts(ATTEMPTS)
                                .build()))
                .httpClient(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT_WITHIN)
                        .socketTimeout(SILENT_AT_MOST)
                        .build());
        place.endpoint().ifPresent(client::endpointOverride);
        return client.build();
    }

    static S3Configuration configuration(S3Place place) {
        return S3Configuration.builder()
                .pathStyleAccessEnabled(place.pathStyle())
                // The HTTP client below asks three times when a server refuses instead of saying 100.
                .expectContinueEnabled(false)
                .build();
    }

    static AwsCredentialsProvider credentials(Optional<S3Place.AccessKeys> keys) {
        return keys.<AwsCredentialsProvider>map(known -> StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(known.accessKey(), known.secretKey())))
                .orElseGet(() -> DefaultCredentialsProvider.builder().build());
    }
}
