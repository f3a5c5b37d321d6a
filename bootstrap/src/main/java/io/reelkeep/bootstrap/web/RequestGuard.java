package io.reelkeep.bootstrap.web;

import io.reelkeep.persistence.shared.RowSecurity;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The first to see a request: gives it an id and the answer its safety headers, and leaves no doubt where it ends. */
public class RequestGuard extends HttpFilter {
    @Inject
    private RowSecurity rows;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        if (request.getMethod().equals("TRACE")) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else {
            closeAfterChunks(request, response);
            try {
                chain.doFilter(request, response);
            } finally {
                // The thread is lent to somebody else now.
                rows.open();
            }
        }
    }

    /**
     * Ends the connection after a chunked body (RFC 9112 §6.3). The server hides a Content-Length that stood beside it, so
     * one cannot tell here whether somebody else, on the way, ended the request elsewhere and took the rest for a second one.
     */
    private static void closeAfterChunks(HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader("Transfer-Encoding") != null) {
            response.setHeader("Connection", "close");
        }
    }
}
