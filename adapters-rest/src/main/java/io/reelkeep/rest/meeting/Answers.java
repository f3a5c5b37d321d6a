package io.reelkeep.rest.meeting;

import jakarta.ws.rs.core.Response;

/** Answers as clients of the dialect can read them: always 200, always application/json (contract: Meeting 1, T2). */
public final class Answers {
    /** Clients do not negotiate. */
    public static final String JSON_UTF8 = "application/json; charset=utf-8";

    private Answers() {}

    /** Clients fail on an answer without a body (T3). */
    public record NothingJson() {}

    public static Response of(Record json) {
        return Response.ok(json, JSON_UTF8).build();
    }

    /** The two bytes <code>{}</code>. */
    public static Response nothing() {
        return of(new NothingJson());
    }
}
