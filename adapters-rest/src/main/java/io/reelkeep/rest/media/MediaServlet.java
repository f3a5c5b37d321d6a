package io.reelkeep.rest.media;

import io.reelkeep.application.audit.NoteVisit;
import io.reelkeep.application.delivery.DeliverMedia;
import io.reelkeep.application.delivery.Delivery;
import io.reelkeep.application.delivery.Wanted;
import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.application.shared.port.BlobStoreException;
import io.reelkeep.application.shared.port.DatabaseException;
import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.sharing.port.SharedRecordings.Visitor;
import io.reelkeep.application.usage.Client;
import io.reelkeep.application.usage.NoteUsage;
import io.reelkeep.domain.audit.Outcome;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.rest.media.MediaDelivery.Elsewhere;
import io.reelkeep.rest.shared.CurrentRequest;
import io.reelkeep.rest.shared.visit.Visitors;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Plays and downloads recordings, in all their forms, for the holder of a link, as RFC 9110 has it: ranges, conditions, HEAD.
 * Whether the link opens is the use case's to say, at every request. Bodies are written without holding a thread.
 */
@WebServlet(urlPatterns = "/media/*", asyncSupported = true)
public final class MediaServlet extends HttpServlet {
    private static final System.Logger LOG = System.getLogger(MediaServlet.class.getName());

    private final transient DeliverMedia media;
    private final transient MediaStreams streams;
    private final transient NoteUsage usage;
    private final transient NoteVisit visits;
    private final transient Visitors visitors;
    private final transient MediaDelivery senders;

    @Inject
    public MediaServlet(
            DeliverMedia media,
            MediaDelivery senders,
            MediaStreams streams,
            NoteUsage usage,
            NoteVisit visits,
            Visitors visitors) {
        this.media = media;
        this.senders = senders;
        this.streams = streams;
        this.usage = usage;
        this.visits = visits;
        this.visitors = visitors;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        boolean isHead = request.getMethod().equals("HEAD");
        if (!isHead && !request.getMethod().equals("GET")) {
            MediaProblems.otherMethod(response);
            return;
        }
        try {
            serve(request, response, isHead);
        } catch (Refusal refusal) {
            MediaProblems.refused(response, refusal);
            note(request, response.getStatus(), refusal);
        } catch (MediaRefused refused) {
            MediaProblems.refused(response, refused);
        } catch (DatabaseException | BlobStoreException away) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "media could not be served, request=" + CurrentRequest.get().id(),
                    away);
            MediaProblems.busy(response);
        }
    }

    /** What is handed out is noted when it is counted; here is who was not let in. */
    private void note(HttpServletRequest request, int status, Refusal refusal) {
        try {
            MediaPath.of(request)
                    .ifPresent(path -> visits.refused(
                            visitors.of(path.key(), request),
                            path.isDownload() ? "media.download" : "media.watch",
                            path.wanted() instanceof Wanted.OfFile one ? Optional.of(one.file()) : Optional.empty(),
                            new Outcome(
                                    refusal.reason().name().toLowerCase(Locale.ROOT),
                                    status,
                                    CurrentRequest.get().id())));
        } catch (DatabaseException away) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "audit note lost, request=" + CurrentRequest.get().id(),
                    away);
        }
    }

    private void serve(HttpServletRequest request, HttpServletResponse response, boolean isHead) throws IOException {
        Optional<MediaPath> path = MediaPath.of(request);
        if (path.isEmpty()) {
            MediaProblems.notFound(response);
            return;
        }
        if (!isHead && !senders.handsOver() && streams.isFull()) {
            // Before the link is asked about: who is sent away must not cost what those who are inside need.
            MediaProblems.busy(response);
            return;
        }
        Supplier<Visitor> visitor = visitors.coming(path.get().key(), request);
        Delivery delivery =
                media.deliver(visitor.get(), path.get().wanted(), path.get().isDownload());
        var conditions = new Conditions(name -> header(request, name), MediaReply.etag(delivery), delivery.changedAt());
        MediaReply reply = MediaReply.of(delivery, path.get().isDownload(), conditions, header(request, "Range"));
        if (isHead || reply.pieces().isEmpty()) {
            begin(response, reply);
            return;
        }
        Optional<Elsewhere> elsewhere = conditions.nameWhatIsOurs()
                ? Optional.empty()
                : senders.elsewhere(delivery, path.get().isDownload());
        if (elsewhere.isPresent()) {
            sendOn(response, elsewhere.get());
            noteBeginning(delivery, reply, client(path.get(), request));
        } else if (streams.tryEnter()) {
            send(request, response, guard(visitor, path.get(), delivery, client(path.get(), request)), delivery, reply);
        } else {
            MediaProblems.busy(response);
        }
    }

    private StreamGuard guard(Supplier<Visitor> visitor, MediaPath path, Delivery delivery, Client client) {
        return new StreamGuard() {
            @Override
            public void refuseEnded() {
                media.recheck(visitor.get(), path.wanted(), path.isDownload());
            }

            @Override
            public void delivered(long beforeByte) {
                delivery.use().ifPresent(use -> usage.note(use, client, beforeByte, delivery.sizeBytes()));
            }
        };
    }

    private static void sendOn(HttpServletResponse response, Elsewhere elsewhere) {
        response.setStatus(elsewhere.status());
        elsewhere.headers().forEach(response::setHeader);
        response.setContentLengthLong(0);
    }

    /** How far it gets nobody tells us: it has reached at least the place from which it was asked for. */
    private void noteBeginning(Delivery delivery, MediaReply reply, Client client) {
        long from = reply.pieces().get(0).span().map(ByteSpan::first).orElse(0L);
        delivery.use().ifPresent(use -> usage.note(use, client, from, delivery.sizeBytes()));
    }

    private static Client client(MediaPath path, HttpServletRequest request) {
        return new Client(
                path.key().text(),
                request.getRemoteAddr(),
                Optional.ofNullable(request.getHeader("User-Agent")).orElse(""));
    }

    /** The place in the bulkhead has been taken, and is given back when the stream ends. */
    private void send(
            HttpServletRequest request,
            HttpServletResponse response,
            StreamGuard guard,
            Delivery delivery,
            MediaReply reply)
            throws IOException {
        BlobContent content;
        try {
            content = delivery.open();
        } catch (BlobStoreException | MediaRefused broken) {
            streams.leave();
            throw broken;
        }
        begin(response, reply);
        AsyncContext exchange = request.startAsync();
        // A paused player is no fault; a stream without progress is ended by ourselves.
        exchange.setTimeout(0);
        var stream = new MediaStream(exchange, response.getOutputStream(), content, reply.pieces(), guard, streams);
        streams.begin(stream);
        response.getOutputStream().setWriteListener(stream);
    }

    private static void begin(HttpServletResponse response, MediaReply reply) {
        response.setStatus(reply.status());
        reply.headers().forEach(response::setHeader);
        response.setContentLengthLong(reply.length());
    }

    /** Several lines of one header are one list (RFC 9110 §5.3). */
    private static Optional<String> header(HttpServletRequest request, String name) {
        Enumeration<String> lines = request.getHeaders(name);
        String joined = String.join(",", Collections.list(lines));
        return joined.isBlank() ? Optional.empty() : Optional.of(joined);
    }
}
