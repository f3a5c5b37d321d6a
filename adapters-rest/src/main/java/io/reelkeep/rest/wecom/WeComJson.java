package io.reelkeep.rest.wecom;

import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.CurrentRequest;
import io.reelkeep.rest.shared.json.RecordBodies;
import io.reelkeep.rest.shared.json.StrictJson;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;

/** How the dialect reads requests and writes answers (contract: WeCom 1). */
public final class WeComJson {
    private static final DoneJson DONE = new DoneJson(0, "ok");

    private WeComJson() {}

    /** An answer that says nothing but that all went well. */
    public record DoneJson(int errcode, String errmsg) {}

    /**
     * Whatever the content type says (T2).
     *
     * @throws BadInput in the document's words when it is no such JSON (T3)
     */
    public static <T extends Record> T read(InputStream body, Class<T> type) throws IOException {
        return read(RecordBodies.readBounded(body), type);
    }

    static <T extends Record> T read(byte[] json, Class<T> type) {
        try {
            T read = StrictJson.read(json, type);
            CurrentRequest.get().facts().mentions(read);
            return read;
        } catch (BadInput wrong) {
            throw new BadInput("body", "Warning: wrong json format. " + wrong.field() + " " + wrong.why());
        }
    }

    public static Response answer(Record json) {
        return Response.ok(json, WeComErrors.JSON_UTF8).build();
    }

    public static Response done() {
        return answer(DONE);
    }
}
