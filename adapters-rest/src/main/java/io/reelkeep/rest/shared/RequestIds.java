package io.reelkeep.rest.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Gives every request an id: the caller's own if it is harmless, else a new one. It comes back in the answer. Stands
 * before all other filters, so it is put in order by the deployment descriptor.
 */
public class RequestIds extends HttpFilter {
    /** The header, in and out. */
    public static final String HEADER = "X-Request-Id";

    /** The request attribute that holds the id, for what is answered after the filters. */
    public static final String ATTRIBUTE = "io.reelkeep.request-id";

    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{8,64}");
    private static final int ID_BYTES = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String id = idOf(Optional.ofNullable(request.getHeader(HEADER)));
        request.setAttribute(ATTRIBUTE, id);
        response.setHeader(HEADER, id);
        CurrentRequest.begin(id, request.getRequestURI());
        try {
            chain.doFilter(request, response);
        } finally {
            CurrentRequest.end();
        }
    }

    static String idOf(Optional<String> sent) {
        return sent.filter(HARMLESS.asMatchPredicate()).orElseGet(RequestIds::newId);
    }

    private static String newId() {
        byte[] bytes = new byte[ID_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
