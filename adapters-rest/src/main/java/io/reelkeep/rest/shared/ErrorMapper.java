package io.reelkeep.rest.shared;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;

/** Answers everything that goes wrong, in the form of the dialect that was spoken. Ours is logged, once, here. */
@Provider
@Dependent
public final class ErrorMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = System.getLogger(ErrorMapper.class.getName());
    private static final long RETRY_SECONDS = 2;

    private final List<DialectErrors> dialects;

    @Inject
    public ErrorMapper(@Any Instance<DialectErrors> dialects) {
        this(dialects.stream().toList());
    }

    ErrorMapper(List<DialectErrors> dialects) {
        this.dialects = List.copyOf(dialects);
    }

    @Override
    public Response toResponse(Throwable thrown) {
        return answer(thrown, CurrentRequest.get());
    }

    Response answer(Throwable thrown, CurrentRequest request) {
        Throwable cause = Failures.cause(thrown);
        if (hasBrokenOff(cause)) {
            LOG.log(Level.DEBUG, "caller broke off, request={0}", request.id());
            request.closeAfterwards();
            return Response.status(Response.Status.BAD_REQUEST).build();
        }
        Failure failure = Failures.of(cause, request.id());
        request.facts().failed(failure.reason().<Enum<?>>map(reason -> reason).orElse(failure.kind()));
        log(failure, cause, request);
        return withHeaders(render(failure, request), failure, cause);
    }

    private Response render(Failure failure, CurrentRequest request) {
        return dialects.stream()
                .filter(dialect -> dialect.answersFor(request.path()))
                .findFirst()
                .map(dialect -> dialect.render(failure))
                .orElseGet(() -> withoutWords(failure));
    }

    /** At a path that nobody answers for, the container's own error page speaks. */
    private static Response withoutWords(Failure failure) {
        return Response.status(ProblemErrors.statusOf(failure)).build();
    }

    /** Nobody is left to be answered. */
    private static boolean hasBrokenOff(Throwable cause) {
        return cause instanceof IOException || cause instanceof UncheckedIOException;
    }

    private static Response withHeaders(Response rendered, Failure failure, Throwable cause) {
        Response.ResponseBuilder answer = Response.fromResponse(rendered);
        if (Failures.isWorthRepeating(failure)) {
            answer.header(HttpHeaders.RETRY_AFTER, retryAfterSeconds(cause));
        }
        allowed(cause).ifPresent(methods -> answer.header(HttpHeaders.ALLOW, methods));
        return answer.build();
    }

    private static long retryAfterSeconds(Throwable cause) {
        return cause instanceof CalledTooOften often ? often.retryAfterSeconds() : RETRY_SECONDS;
    }

    private static Optional<String> allowed(Throwable cause) {
        return cause instanceof WebApplicationException web
                ? Optional.ofNullable(web.getResponse().getHeaderString(HttpHeaders.ALLOW))
                : Optional.empty();
    }

    private static void log(Failure failure, Throwable cause, CurrentRequest request) {
        switch (failure.kind()) {
            case INTERNAL -> LOG.log(Level.ERROR, "request failed, request=" + request.id(), cause);
            case UNAVAILABLE, STORE_FULL ->
                LOG.log(Level.WARNING, "request could not be served, request={0}, why={1}", request.id(), why(cause));
            case REFUSED, BAD_INPUT, NO_SUCH_PATH, METHOD_NOT_ALLOWED, NOT_ACCEPTABLE, UNSUPPORTED_MEDIA_TYPE ->
                LOG.log(
                        Level.DEBUG,
                        "request refused, request={0}, kind={1}, reason={2}",
                        request.id(),
                        failure.kind(),
                        failure.reason().map(Enum::name).orElse("-"));
        }
    }

    private static String why(Throwable cause) {
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }
}
