package io.reelkeep.rest.shared.json;

import io.reelkeep.rest.shared.body.Bulkhead;
import io.reelkeep.rest.shared.body.PacedBody;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Optional;

/** Reads request records and writes answer records by {@link StrictJson}. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, RecordBodies.PROBLEM_JSON})
@Produces({MediaType.APPLICATION_JSON, RecordBodies.PROBLEM_JSON})
public final class RecordBodies implements MessageBodyReader<Record>, MessageBodyWriter<Record> {
    static final String PROBLEM_JSON = "application/problem+json";

    private static final long MIN_BYTES_PER_SECOND = 1024;

    /** Each of them has a thread: these and the uploads together leave more than half of them for everybody else. */
    private static final Bulkhead AWAITED = new Bulkhead(200, "request bodies");

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type.isRecord();
    }

    @Override
    public Record readFrom(
            Class<Record> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return StrictJson.read(readBounded(body), type);
    }

    /**
     * The whole body, at most {@link StrictJson#MAX_BYTES}.
     *
     * @throws io.reelkeep.rest.shared.Overload when too many senders keep us waiting for theirs
     */
    public static byte[] readBounded(InputStream body) throws IOException {
        try {
            return AWAITED.within(() -> read(body));
        } catch (UncheckedIOException broken) {
            throw new IOException(broken);
        }
    }

    private static byte[] read(InputStream body) {
        try {
            return new PacedBody(body, StrictJson.MAX_BYTES, MIN_BYTES_PER_SECOND, System::nanoTime).readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The record in a body that may be left out: empty when there is not one byte. */
    public static <T extends Record> Optional<T> readIfAny(InputStream body, Class<T> type) throws IOException {
        byte[] json = readBounded(body);
        return json.length == 0 ? Optional.empty() : Optional.of(StrictJson.read(json, type));
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type.isRecord();
    }

    @Override
    public void writeTo(
            Record value,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        byte[] json = StrictJson.write(value);
        headers.putSingle(HttpHeaders.CONTENT_LENGTH, json.length);
        out.write(json);
    }
}
