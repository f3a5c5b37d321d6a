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

    /**
     * A request with all its attempts. Silence alone is no bound: who sends to a store that takes nothing waits without reading, and
     * no time-out of a socket counts that.
     */
    private static final Duration WHOLE_CALL =
            SILENT_AT_MOST.multipliedBy(ATTEMPTS).plusSeconds(5);

    /**
     * How long a store is waited for.
     *
     * @param silence between two bytes of an answer
     * @param wholeCall a request with all its attempts, up to where the body of its answer begins
     */
    record Patience(Duration silence, Duration wholeCall) {
        static final Patience USUAL = new Patience(SILENT_AT_MOST, WHOLE_CALL);
    }

    private S3Connection() {}

    static S3Client open(S3Place place) {
        return open(place, Patience.USUAL);
    }

    /** Checksums are sent as MD5 of each body, which every server of this kind knows; see {@link PartBuffer}. */
    static S3Client open(S3Place place, Patience patience) {
        var client = S3Client.builder()
                .region(Region.of(place.region()))
                .credentialsProvider(credentials(place.keys()))
                .serviceConfiguration(configuration(place))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .overrideConfiguration(override -> override.apiCallTimeout(patience.wholeCall())
                        .retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .maxAttempts(ATTEMPTS)
                                .build()))
                .httpClient(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT_WITHIN)
                        .socketTimeout(patience.silence())
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
