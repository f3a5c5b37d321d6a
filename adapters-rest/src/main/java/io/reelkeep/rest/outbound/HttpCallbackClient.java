package io.reelkeep.rest.outbound;

import io.reelkeep.application.callback.port.CallbackClient;
import io.reelkeep.application.shared.port.SecretSource;
import io.reelkeep.domain.callback.CallbackAnswer;
import io.reelkeep.domain.callback.CallbackDelivery;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;

/**
 * Posts callbacks over HTTP (contract: Classroom 3). Calls only what {@link CallbackTargets} allows, follows no
 * redirect, reads at most 64 KiB, and is done in the time it is given, however slowly the other side trickles. Safe for use
 * by many threads.
 */
public final class HttpCallbackClient implements CallbackClient, AutoCloseable {
    private static final int MAX_ANSWER_BYTES = 64 * 1024;

    private final CallbackTargets targets;
    private final Clock clock;
    private final SecretSource secrets;
    private final Duration patience;
    private final CloseableHttpClient http;
    // Looking up a name cannot be interrupted; on a thread of its own it can at least be left behind.
    private final ExecutorService workers;

    /** @param patience from the first look at the name to the last byte of the answer */
    public HttpCallbackClient(CallbackTargets targets, Clock clock, SecretSource secrets, Duration patience) {
        this.targets = targets;
        this.clock = clock;
        this.secrets = secrets;
        this.patience = patience;
        this.http = GuardedHttp.client(targets, patience);
        this.workers = Executors.newCachedThreadPool(HttpCallbackClient::worker);
    }

    /** What came back, judged. */
    private record Reply(int status, Optional<String> objection, String echo) {}

    @Override
    public CallbackAnswer post(CallbackDelivery delivery, String secret) {
        long startedNanos = System.nanoTime();
        try {
            HttpPost post = request(delivery, secret);
            Reply reply = send(post);
            return new CallbackAnswer(
                    reply.objection().isEmpty(),
                    Optional.of(reply.status()),
                    reply.objection().orElse(reply.echo()),
                    tookMillis(startedNanos));
        } catch (IOException | IllegalArgumentException | RejectedExecutionException | TimeoutException noAnswer) {
            return new CallbackAnswer(false, Optional.empty(), reason(noAnswer), tookMillis(startedNanos));
        }
    }

    @Override
    public void refuseForbidden(URI url) {
        targets.refuseForbidden(url);
    }

    /** Gives up what is under way. */
    @Override
    public void close() throws IOException {
        workers.shutdownNow();
        http.close();
    }

    private HttpPost request(CallbackDelivery delivery, String secret) {
        Instant now = clock.instant();
        int random = ByteBuffer.wrap(secrets.bytes(Integer.BYTES)).getInt() & Integer.MAX_VALUE;
        var post = new HttpPost(CallbackSignature.signedUrl(delivery.url(), delivery.keyId(), random, secret, now));
        post.setHeader("webhook-id", delivery.id().toString());
        post.setHeader("webhook-timestamp", Long.toString(now.getEpochSecond()));
        post.setHeader("X-Reelkeep-Signature", CallbackSignature.ofBody(secret, now.getEpochSecond(), delivery.body()));
        // Receivers compare the type as text: no charset parameter, JSON is UTF-8 anyway.
        post.setHeader("Content-Type", "application/json");
        post.setEntity(new StringEntity(delivery.body(), ContentType.APPLICATION_JSON));
        return post;
    }

    private Reply send(HttpPost post) throws IOException, TimeoutException {
        Future<Reply> exchange = workers.submit(() -> http.execute(post, HttpCallbackClient::read));
        try {
            return exchange.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException io ? io : new IOException(failed.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException("the server is stopping", stopping);
        } finally {
            post.cancel();
            exchange.cancel(true);
        }
    }

    private static Reply read(ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return judged(response.getCode(), new byte[0]);
        }
        try (InputStream body = entity.getContent()) {
            return judged(response.getCode(), body.readNBytes(MAX_ANSWER_BYTES + 1));
        }
    }

    private static Reply judged(int status, byte[] body) {
        Optional<String> objection = body.length > MAX_ANSWER_BYTES
                ? Optional.of("the answer is larger than 64 KiB")
                : Acknowledgement.objection(status, body);
        return new Reply(status, objection, Acknowledgement.echo(body));
    }

    /** In our own words: a library's text may repeat the signed address. */
    private String reason(Exception failure) {
        if (failure instanceof CallbackTargets.ForbiddenTargetException) {
            return "the address may not be called from here";
        }
        if (failure instanceof UnknownHostException) {
            return "the host name could not be resolved";
        }
        if (failure instanceof TimeoutException || failure instanceof java.net.SocketTimeoutException) {
            return "no complete answer within " + patience.toMillis() + " ms";
        }
        if (failure instanceof SSLException) {
            return "no trusted TLS connection could be made";
        }
        return failure instanceof ConnectException ? "the connection was refused" : "the connection broke";
    }

    private static long tookMillis(long startedNanos) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startedNanos);
    }

    private static Thread worker(Runnable work) {
        var thread = new Thread(work, "callback");
        thread.setDaemon(true);
        return thread;
    }
}
