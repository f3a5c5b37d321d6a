package io.reelkeep.rest.watch;

import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;

/** The frame of every page: nothing from elsewhere, no script, and nobody may frame it or keep it. */
final class Html {
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

    private Html() {}

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
    static String notice(Words words, String title, String text, String more) {
        String main = """
                <section class="sheet notice">
                <h1>%s</h1>
                <p>%s</p>
                %s</section>
                """.formatted(escape(title), escape(text), more);
        return page(words, title, "", main);
    }

    static Response answer(int status, Words words, String html) {
        return Response.status(status)
                .entity(html)
                .type("text/html; charset=utf-8")
                .header("Content-Language", words.language())
                .header("Vary", "Accept-Language")
                .header("Cache-Control", "private, no-store")
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    /** On to a page of our own: by its path, since it may have been opened under another name of this server. */
    static Response.ResponseBuilder seeOther(URI page) {
        String query =
                Optional.ofNullable(page.getRawQuery()).map(text -> "?" + text).orElse("");
        return Response.status(SEE_OTHER)
                .header("Location", page.getRawPath() + query)
                .header("Cache-Control", "no-store");
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
