package io.reelkeep.bootstrap.web;

import io.reelkeep.bootstrap.secrets.AdminSecret;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** Keeps what the application server tells about itself for the operator; only the two probes are open. */
public class OperatorGate extends HttpFilter {
    private static final Set<String> OPEN = Set.of("/health/live", "/health/ready");

    @Inject
    private AdminSecret adminSecret;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (OPEN.contains(request.getRequestURI())
                || adminSecret.isIn(Optional.ofNullable(request.getHeader("Authorization")))) {
            chain.doFilter(request, response);
        } else {
            response.setHeader("WWW-Authenticate", "Bearer");
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }
}
