package io.reelkeep.rest.console;

import io.reelkeep.rest.shared.assets.BuiltFile;
import io.reelkeep.rest.shared.assets.BuiltFiles;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Hands out the console. A path without a dot is a page of it, and all pages are one document; scripts and styles carry a digest
 * in their names and may be kept for ever.
 */
@WebServlet(urlPatterns = "/console/*", asyncSupported = true)
public final class ConsoleServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final String DOCUMENT = "index.html";
    private static final String DIGESTED = "assets/";

    /** Threads that may be busy with these files. */
    private static final Semaphore READERS = new Semaphore(100);

    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            // The kit adds style elements while it runs; attributes in HTML stay forbidden.
            "style-src-elem 'self' 'unsafe-inline'",
            "style-src-attr 'none'",
            "img-src 'self' data: blob:",
            "media-src 'self' blob:",
            "connect-src 'self'",
            "font-src 'self' data:",
            "worker-src 'self' blob:",
            "frame-ancestors 'self'",
            "base-uri 'none'",
            "form-action 'self'");

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String method = request.getMethod();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            response.setHeader("Allow", "GET, HEAD");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        String name = name(request);
        Optional<BuiltFile> file = BuiltFiles.find(name, takesGzip(request));
        if (file.isPresent()) {
            answerInTurn(response, name, file.get(), method.equals("HEAD"));
        } else if (name.equals(DOCUMENT)) {
            withoutConsole(response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static String name(HttpServletRequest request) {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        boolean isPage = path.lastIndexOf('.') <= path.lastIndexOf('/');
        return isPage ? DOCUMENT : path;
    }

    private static boolean takesGzip(HttpServletRequest request) {
        return Collections.list(request.getHeaders("Accept-Encoding")).stream()
                .map(text -> text.toLowerCase(Locale.ROOT))
                .anyMatch(text -> text.matches(".*\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$)).*"));
    }

    /** Whoever reads slowly holds a thread meanwhile, and nobody need have signed in for that. */
    private static void answerInTurn(HttpServletResponse response, String name, BuiltFile file, boolean isHead)
            throws IOException {
        if (!READERS.tryAcquire()) {
            response.setHeader("Retry-After", "2");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try {
            answer(response, name, file, isHead);
        } finally {
            READERS.release();
        }
    }

    private static void answer(HttpServletResponse response, String name, BuiltFile file, boolean isHead)
            throws IOException {
        response.setContentType(file.type());
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Permissions-Policy", "camera=(self), microphone=(self), display-capture=(self)");
        response.setHeader("Vary", "Accept-Encoding");
        response.setHeader(
                "Cache-Control", name.startsWith(DIGESTED) ? "public, max-age=31536000, immutable" : "no-cache");
        if (file.isGzip()) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentLength(file.sizeBytes());
        if (!isHead) {
            file.writeTo(response.getOutputStream());
        }
    }

    private static void withoutConsole(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        response.setContentType("text/plain; charset=utf-8");
        response.getWriter().println("This server was built without its console (-DskipConsole).");
    }
}
