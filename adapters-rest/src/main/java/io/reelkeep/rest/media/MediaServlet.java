package io.reelkeep.rest.media;

import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.application.shared.port.BlobStoreException;
import io.reelkeep.application.shared.port.DatabaseException;
import io.reelkeep.application.sharing.OpenShare;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.rest.shared.CurrentRequest;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Optional;

/**
 * Plays and downloads the files of a recording for the holder of a link, as RFC 9110 has it: ranges, conditions, HEAD.
 * The link is asked about at every request. Bodies are written without holding a thread.
 */
@WebServlet(urlPatterns = "/media/*", asyncSupported = true)
public final class MediaServlet extends HttpServlet {
    private static final System.Logger LOG = System.getLogger(MediaServlet.class.getName());
    private static final String RETRY_SECONDS = "2";
    private static final String NOT_FOUND = "This link does not exist or has ended.";

    private final transient OpenShare links;
    private final transient MediaStreams streams;

    @Inject
    public MediaServlet(OpenShare links, MediaStreams streams) {
        this.links = links;
        this.streams = streams;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        boolean isHead = request.getMethod().equals("HEAD");
        if (!isHead && !request.getMethod().equals("GET")) {
            response.setHeader("Allow", "GET, HEAD");
            refuse(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "Only GET and HEAD are known here.");
            return;
        }
        try {
            serve(request, response, isHead);
        } catch (Refusal refusal) {
            refuse(response, refusal);
        } catch (DatabaseException | BlobStoreException away) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "media could not be served, request=" + CurrentRequest.get().id(),
                    away);
            refuseForNow(response);
        }
    }

    private void serve(HttpServletRequest request, HttpServletResponse response, boolean isHead) throws IOException {
        Optional<MediaPath> path = MediaPath.of(request);
        if (path.isEmpty()) {
            refuse(response, HttpServletResponse.SC_NOT_FOUND, NOT_FOUND);
            return;
        }
        RecordingFile file = path.get().file(links);
        var conditions = new Conditions(name -> header(request, name), MediaReply.etag(file), file.createdAt());
        MediaReply reply = MediaReply.of(file, conditions, header(request, "Range"));
        if (isHead || reply.pieces().isEmpty()) {
            begin(response, reply);
        } else if (streams.tryEnter()) {
            send(request, response, path.get(), file, reply);
        } else {
            refuseForNow(response);
        }
    }

    /** The place in the bulkhead has been taken, and is given back when the stream ends. */
    private void send(
            HttpServletRequest request,
            HttpServletResponse response,
            MediaPath path,
            RecordingFile file,
            MediaReply reply)
            throws IOException {
        BlobContent content;
        try {
            content = links.content(file);
        } catch (BlobStoreException broken) {
            streams.leave();
            throw broken;
        }
        begin(response, reply);
        AsyncContext exchange = request.startAsync();
        // A paused player is no fault; a stream without progress is ended by ourselves.
        exchange.setTimeout(0);
        var stream = new MediaStream(
                exchange, response.getOutputStream(), content, reply.pieces(), () -> path.file(links), streams);
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

    private static void refuse(HttpServletResponse response, Refusal refusal) throws IOException {
        if (refusal.reason() == Reason.SUBSCRIPTION_LAPSED) {
            refuse(response, HttpServletResponse.SC_FORBIDDEN, "The owner's subscription has ended.");
        } else {
            refuse(response, HttpServletResponse.SC_NOT_FOUND, NOT_FOUND);
        }
    }

    private static void refuseForNow(HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", RETRY_SECONDS);
        refuse(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "Too much is going on, try again soon.");
    }

    private static void refuse(HttpServletResponse response, int status, String why) throws IOException {
        byte[] text = (why + "\n").getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/plain; charset=utf-8");
        response.setContentLength(text.length);
        response.getOutputStream().write(text);
    }
}
