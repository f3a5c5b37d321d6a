package io.reelkeep.rest.outbound;

import io.reelkeep.domain.shared.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;

/**
 * Asks web addresses that tenants have named. Calls only what {@link CallbackTargets} allows, and that by TLS unless it is a
 * network that was allowed by name; follows no redirect, reads at most 256 KiB, and is done in the time it is given. Safe for
 * use by many threads.
 */
public final class GuardedFetch implements AutoCloseable {
    private static final int MAX_BYTES = 256 * 1024;

    private final CallbackTargets targets;
    private final Duration patience;
    private final CloseableHttpClient http;
    // Looking up a name cannot be interrupted; on a thread of its own it can at least be left behind.
    private final ExecutorService workers;

    /** @param patience from the first look at the name to the last byte of the answer */
    public GuardedFetch(CallbackTargets targets, Duration patience) {
        this.targets = targets;
        this.patience = patience;
        this.http = GuardedHttp.client(targets, patience);
        this.workers = Executors.newCachedThreadPool(GuardedFetch::worker);
    }

    /** What came back, whatever the status. */
    public record Fetched(int status, String contentType, String body) {
        @Override
        public String toString() {
            return "Fetched[" + status + "]";
        }
    }

    /** @throws IOException also when the address may not be called; its text names neither query nor answer */
    public Fetched get(URI address) throws IOException {
        return fetch(new HttpGet(address), address);
    }

    /** Sends a form (application/x-www-form-urlencoded). @throws IOException as {@link #get} */
    public Fetched post(URI address, String form, Map<String, String> headers) throws IOException {
        var post = new HttpPost(address);
        headers.forEach(post::setHeader);
        post.setEntity(new StringEntity(form, ContentType.APPLICATION_FORM_URLENCODED));
        return fetch(post, address);
    }

    /** Gives up what is under way. */
    @Override
    public void close() throws IOException {
        workers.shutdownNow();
        http.close();
    }

    private Fetched fetch(HttpUriRequestBase request, URI address) throws IOException {
        request.setHeader("Accept", "application/json");
        Future<Fetched> exchange = submitted(request, address);
        try {
            return exchange.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            // In our own words: a library's text may repeat the address with its secrets.
            Throwable cause = Optional.ofNullable(failed.getCause()).orElse(failed);
            throw new IOException("no answer from " + address.getHost() + ": "
                    + cause.getClass().getSimpleName());
        } catch (TimeoutException late) {
            throw new IOException("no complete answer within " + patience.toMillis() + " ms", late);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException("the server is stopping", stopping);
        } finally {
            request.cancel();
            exchange.cancel(true);
        }
    }

    private Future<Fetched> submitted(HttpUriRequestBase request, URI address) throws IOException {
        try {
            return workers.submit(() -> {
                refuseForbidden(address);
                return http.execute(request, GuardedFetch::read);
            });
        } catch (RejectedExecutionException stopping) {
            throw new IOException("the server is stopping", stopping);
        }
    }

    private void refuseForbidden(URI address) throws IOException {
        try {
            targets.refuseForbidden(address);
        } catch (Refusal forbidden) {
            throw new CallbackTargets.ForbiddenTargetException(forbidden.detail());
        }
        if (!"https".equalsIgnoreCase(address.getScheme()) && !targets.isOwnNetwork(address.getHost())) {
            throw new CallbackTargets.ForbiddenTargetException("in clear text only to networks allowed by name");
        }
    }

    private static Fetched read(ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return new Fetched(response.getCode(), "", "");
        }
        try (InputStream body = entity.getContent()) {
            byte[] bytes = body.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new IOException("the answer is larger than 256 KiB");
            }
            String type = Optional.ofNullable(entity.getContentType()).orElse("");
            return new Fetched(response.getCode(), type, new String(bytes, StandardCharsets.UTF_8));
        }
    }

    private static Thread worker(Runnable work) {
        var thread = new Thread(work, "guarded-fetch");
        thread.setDaemon(true);
        return thread;
    }
}
