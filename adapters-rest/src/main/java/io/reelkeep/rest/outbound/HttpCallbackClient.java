package io.reelkeep.rest.outbound;

import io.reelkeep.application.callback.port.CallbackClient;
import io.reelkeep.application.callback.port.CallbackSecrets;
import io.reelkeep.domain.callback.Addressee;
import io.reelkeep.domain.callback.CallbackAnswer;
import io.reelkeep.domain.callback.CallbackDelivery;
import io.reelkeep.domain.callback.CallbackKind;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;

/**
 * Sends callbacks over HTTP, each kind by its own {@link Wire}. Calls only what {@link CallbackTargets} allows, follows no
 * redirect, reads at most 64 KiB, and is done in the time it is given, however slowly the other side trickles. Safe for use
 * by many threads.
 */
public final class HttpCallbackClient implements CallbackClient, AutoCloseable {
    private static final int MAX_ANSWER_BYTES = 64 * 1024;

    private final CallbackTargets targets;
    private final Clock clock;
    private final Map<CallbackKind, Wire> wires;
    private final CloseableHttpClient http;
    // Looking up a name cannot be interrupted; on a thread of its own it can at least be left behind.
    private final ExecutorService workers;

    public HttpCallbackClient(CallbackTargets targets, Clock clock, Map<CallbackKind, Wire> wires) {
        this.targets = targets;
        this.clock = clock;
        this.wires = Map.copyOf(wires);
        Duration longest = wires.values().stream()
                .map(Wire::patience)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        this.http = GuardedHttp.client(targets, longest);
        this.workers = Executors.newCachedThreadPool(HttpCallbackClient::worker);
    }

    /** Why what came back does not count; empty when it does. */
    private interface Judge {
        Optional<String> objection(int status, byte[] body);
    }

    /** What came back, judged. */
    private record Reply(int status, Optional<String> objection, String echo) {}

    @Override
    public CallbackAnswer post(CallbackDelivery delivery, CallbackSecrets secrets) {
        Wire wire = wire(delivery.to().kind());
        return exchange(() -> wire.post(delivery, secrets, clock.instant()), wire::objection, wire.patience());
    }

    @Override
    public CallbackAnswer check(Addressee subscriber, CallbackSecrets secrets) {
        Wire wire = wire(subscriber.kind());
        Wire.Question question = wire.question(subscriber, secrets, clock.instant());
        return exchange(
                question::request,
                (status, body) -> Acknowledgement.objectionToStatus(status)
                        .or(() -> Optional.of("the answer is not the text that was asked for")
                                .filter(wrong ->
                                        !Arrays.equals(body, question.answer().getBytes(StandardCharsets.UTF_8)))),
                wire.patience());
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

    private Wire wire(CallbackKind kind) {
        return Optional.ofNullable(wires.get(kind))
                .orElseThrow(() -> new IllegalStateException("nobody speaks " + kind));
    }

    private CallbackAnswer exchange(Supplier<HttpUriRequestBase> request, Judge judge, Duration patience) {
        long startedNanos = System.nanoTime();
        try {
            Reply reply = send(request.get(), judge, patience);
            return new CallbackAnswer(
                    reply.objection().isEmpty(),
                    Optional.of(reply.status()),
                    reply.objection().orElse(reply.echo()),
                    tookMillis(startedNanos));
        } catch (IOException | IllegalArgumentException | RejectedExecutionException | TimeoutException noAnswer) {
            return new CallbackAnswer(false, Optional.empty(), reason(noAnswer, patience), tookMillis(startedNanos));
        }
    }

    private Reply send(HttpUriRequestBase request, Judge judge, Duration patience)
            throws IOException, TimeoutException {
        Future<Reply> exchange = workers.submit(() -> http.execute(request, response -> read(response, judge)));
        try {
            return exchange.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException io ? io : new IOException(failed.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException("the server is stopping", stopping);
        } finally {
            request.cancel();
            exchange.cancel(true);
        }
    }

    private static Reply read(ClassicHttpResponse response, Judge judge) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return judged(response.getCode(), new byte[0], judge);
        }
        try (InputStream body = entity.getContent()) {
            return judged(response.getCode(), body.readNBytes(MAX_ANSWER_BYTES + 1), judge);
        }
    }

    private static Reply judged(int status, byte[] body, Judge judge) {
        Optional<String> objection = body.length > MAX_ANSWER_BYTES
                ? Optional.of("the answer is larger than 64 KiB")
                : judge.objection(status, body);
        return new Reply(status, objection, Acknowledgement.echo(body));
    }

    /** In our own words: a library's text may repeat the signed address. */
    private static String reason(Exception failure, Duration patience) {
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
