package io.reelkeep.bootstrap.web;

import io.reelkeep.rest.shared.RequestIds;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** What is answered when nobody else did: RFC 9457 for programs, one sentence for people, the server's name for nobody. */
public class ErrorPage extends HttpServlet {
    private static final System.Logger LOG = System.getLogger(ErrorPage.class.getName());
    private static final Map<Integer, String> TITLES = Map.of(
            400, "Bad Request",
            401, "Unauthorized",
            403, "Forbidden",
            404, "Not Found",
            405, "Method Not Allowed",
            413, "Content Too Large",
            415, "Unsupported Media Type",
            500, "Internal Server Error",
            503, "Service Unavailable");
    private static final Map<Integer, String> CODES = Map.of(
            401, "signature_wrong",
            403, "not_permitted",
            404, "no_such_path",
            405, "method_not_allowed",
            406, "not_acceptable",
            408, "body_too_slow",
            413, "body_too_large",
            415, "unsupported_media_type",
            503, "unavailable");

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = attribute(request, RequestDispatcher.ERROR_STATUS_CODE, Integer.class)
                .orElse(HttpServletResponse.SC_NOT_FOUND);
        String path = attribute(request, RequestDispatcher.ERROR_REQUEST_URI, String.class)
                .orElse("/");
        String id = attribute(request, RequestIds.ATTRIBUTE, String.class).orElse("");
        attribute(request, RequestDispatcher.ERROR_EXCEPTION, Throwable.class)
                .ifPresent(failure -> LOG.log(Level.ERROR, "request failed, request=" + id, failure));
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        write(
                response,
                isOfPrograms(path) ? "application/problem+json" : "text/html; charset=utf-8",
                isOfPrograms(path) ? problem(status, id) : page(status, id));
    }

    private static boolean isOfPrograms(String path) {
        return (path + "/").startsWith("/api/") || (path + "/").startsWith("/uploads/");
    }

    private static void write(HttpServletResponse response, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static String problem(int status, String id) {
        return """
                {"type":"urn:reelkeep:%3$s","title":"%1$s","status":%2$d,"detail":"%5$s","code":"%3$s","request_id":"%4$s"}
                """.formatted(title(status), status, code(status), id, detail(status));
    }

    private static String detail(int status) {
        return status < 500 ? "the request was refused before it was read" : "the server could not answer";
    }

    /** The nearest of the documented codes. */
    private static String code(int status) {
        return CODES.getOrDefault(status, status < 500 ? "bad_input" : "internal");
    }

    private static String page(int status, String id) {
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><title>%1$d %2$s</title></head>
                <body><h1>%1$d %2$s</h1><p>Request %3$s</p></body></html>
                """.formatted(status, title(status), id);
    }

    private static String title(int status) {
        return TITLES.getOrDefault(status, status < 500 ? "Request Refused" : "Server Error");
    }

    private static <T> Optional<T> attribute(HttpServletRequest request, String name, Class<T> type) {
        return Optional.ofNullable(request.getAttribute(name))
                .filter(type::isInstance)
                .map(type::cast);
    }
}
