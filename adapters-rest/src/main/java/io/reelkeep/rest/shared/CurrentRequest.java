package io.reelkeep.rest.shared;

import io.reelkeep.rest.shared.audit.AuditFacts;
import java.util.Optional;

/**
 * The request that the running thread answers, for logs and error answers. Requests are answered by one thread from the
 * first byte to the last.
 */
public final class CurrentRequest {
    private static final ThreadLocal<CurrentRequest> CURRENT = new ThreadLocal<>();
    private static final CurrentRequest NONE = new CurrentRequest("-", "/");

    private final String id;
    private final String path;
    private final AuditFacts facts = new AuditFacts();
    private boolean mustClose;

    private CurrentRequest(String id, String path) {
        this.id = id;
        this.path = path;
    }

    /** The request of this thread; one with the id {@code -} where there is none. */
    public static CurrentRequest get() {
        return Optional.ofNullable(CURRENT.get()).orElse(NONE);
    }

    static void begin(String id, String path) {
        CURRENT.set(new CurrentRequest(id, path));
    }

    static void end() {
        CURRENT.remove();
    }

    /** What {@code X-Request-Id} says in the answer. */
    public String id() {
        return id;
    }

    /** As in {@link DialectErrors#answersFor}. */
    public String path() {
        return path;
    }

    /** What is known so far of who asks for what; forgotten at once where there is no request. */
    public AuditFacts facts() {
        return this == NONE ? new AuditFacts() : facts;
    }

    /** Part of the body was left unread, so the connection cannot be used for another request. */
    public void closeAfterwards() {
        if (this != NONE) {
            mustClose = true;
        }
    }

    boolean mustClose() {
        return mustClose;
    }
}
