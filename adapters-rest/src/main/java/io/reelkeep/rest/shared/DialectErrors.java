package io.reelkeep.rest.shared;

import jakarta.ws.rs.core.Response;

/**
 * How one dialect says that something went wrong. Every dialect brings one, as a {@code @Dependent} bean; where none
 * answers, the container's error page does. Safe for use by many threads.
 */
public interface DialectErrors {
    /** @param path as it stands in the request line, from the first slash to the query, not decoded */
    boolean answersFor(String path);

    /**
     * The whole answer. {@code Retry-After} and {@code Allow} are added by the caller where they are due.
     *
     * @param failure to be switched on by {@link Failure#kind()}, and by {@link Failure#refusal()} if refused
     */
    Response render(Failure failure);
}
