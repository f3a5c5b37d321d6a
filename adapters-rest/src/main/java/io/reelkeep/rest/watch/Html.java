package io.reelkeep.rest.watch;

import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;

/** The frame of every page: nothing from elsewhere, no script but our own, and nobody may frame it or keep it. */
final class Html {
    private static final int OK = 200;
    private static final int SEE_OTHER = 303;
    private static final String CSS = resource("page.css");
    private static final String MARK = resource("mark.svg");

    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "media-src 'self'",
            "img-src 'self'",
            "style-src 'sha256-" + sha256(CSS) + "'",
            "frame-ancestors 'self'",
            "base-uri 'none'",
            "form-action 'self'");

    /** Of a page with our script: it and its styles come from our own files, and what it draws brings styles of its own. */
    private static final String SCRIPT_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
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

    private Html() {}

    /**
     * What a page says that says one thing.
     *
     * @param kind picks its picture
     */
    record Notice(String kind, String title, String text) {}

    /** Text that a person wrote, safe between tags and inside quoted attributes. */
    static String escape(String text) {
        var safe = new StringBuilder(text.length() + 16);
        text.chars().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append((char) c);
            }
        });
        return safe.toString();
    }

    /**
     * A whole page.
     *
     * @param title escaped here
     * @param head more of the head, as HTML
     * @param main the content, as HTML
     */
    static String page(Words words, String title, String head, String main) {
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex, nofollow">
                <meta name="color-scheme" content="light dark">
                <link rel="icon" href="/favicon.svg" type="image/svg+xml">
                <title>%s</title>
                %s<style>%s</style>
                </head>
                <body>
                <header class="top">%s<span>Reelkeep</span></header>
                <main>
                %s</main>
                </body>
                </html>
                """.formatted(words.language(), escape(title), head, CSS, MARK.strip(), main);
    }

    /** A page that says one thing. */
    static String notice(Words words, Notice notice, String more) {
        return notice(words, notice, "", more);
    }

    /**
     * As above.
     *
     * @param head more of the head, as HTML
     */
    static String notice(Words words, Notice notice, String head, String more) {
        String main = """
                <section class="sheet notice">
                %s<h1>%s</h1>
                <p>%s</p>
                %s</section>
                """.formatted(Pictogram.of(notice.kind()), escape(notice.title()), escape(notice.text()), more);
        String preview = new LinkPreview(notice.title(), notice.text(), Optional.empty()).html();
        return page(words, notice.title(), preview + head, main);
    }

    static Response answer(int status, Words words, String html) {
        return answer(status, words, html, POLICY).build();
    }

    /** A page that loads our script. */
    static Response answerWithScript(Words words, String html) {
        return answer(OK, words, html, SCRIPT_POLICY).build();
    }

    private static Response.ResponseBuilder answer(int status, Words words, String html, String policy) {
        return Response.status(status)
                .entity(html)
                .type("text/html; charset=utf-8")
                .header("Content-Language", words.language())
                .header("Vary", "Accept-Language")
                .header("Cache-Control", "private, no-store")
                .header("Content-Security-Policy", policy)
                .header("Referrer-Policy", "no-referrer");
    }

    /** On to a page of our own: by its path, since it may have been opened under another name of this server. */
    static Response.ResponseBuilder seeOther(String path) {
        return Response.status(SEE_OTHER).header("Location", path).header("Cache-Control", "no-store");
    }

    static String mark() {
        return MARK;
    }

    private static String resource(String name) {
        try (InputStream bytes = Objects.requireNonNull(Html.class.getResourceAsStream(name), name)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
