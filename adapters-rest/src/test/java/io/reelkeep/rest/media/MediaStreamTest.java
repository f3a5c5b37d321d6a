package io.reelkeep.rest.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.application.shared.port.BlobContent;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MediaStreamTest {
    private final byte[] film = new byte[200_000];
    private final AtomicInteger completed = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();
    private final MediaStreams streams = new MediaStreams(1);
    private final ReadyFor output = new ReadyFor();
    private final List<Long> told = new ArrayList<>();

    @BeforeEach
    void fill() {
        for (int i = 0; i < film.length; i++) {
            film[i] = (byte) (i % 251);
        }
        assertThat(streams.tryEnter()).isTrue();
    }

    @Test
    void writes_only_while_the_connection_takes_it() throws IOException {
        MediaStream stream = begin(whole(), film.length);
        output.chunks = 1;
        stream.onWritePossible();
        assertThat(output.written.size()).isEqualTo(64 * 1024);
        assertThat(completed).hasValue(0);

        output.chunks = Integer.MAX_VALUE;
        stream.onWritePossible();

        assertThat(output.written.toByteArray()).isEqualTo(film);
        assertThat(completed).hasValue(1);
        assertThat(closed).hasValue(1);
    }

    @Test
    void writes_text_and_spans_in_turn() throws IOException {
        output.chunks = Integer.MAX_VALUE;
        begin(
                        List.of(
                                new MediaReply.Piece("a:", Optional.of(new ByteSpan(65, 67))),
                                new MediaReply.Piece("b:", Optional.of(new ByteSpan(97, 97))),
                                new MediaReply.Piece("end", Optional.empty())),
                        film.length)
                .onWritePossible();

        assertThat(output.written.toString(StandardCharsets.US_ASCII)).isEqualTo("a:ABCb:aend");
    }

    @Test
    void gives_its_place_back_once() {
        MediaStream stream = begin(whole(), film.length);
        assertThat(streams.tryEnter()).isFalse();

        stream.onError(new IOException("gone"));
        stream.end();

        assertThat(streams.tryEnter()).isTrue();
        assertThat(streams.tryEnter()).isFalse();
        assertThat(completed).hasValue(1);
    }

    @Test
    void ends_when_nobody_takes_anything_for_too_long() {
        begin(whole(), film.length);

        streams.endIdle(Duration.ofHours(1));
        assertThat(streams.underWay()).isEqualTo(1);
        streams.endIdle(Duration.ofNanos(-1));

        assertThat(streams.underWay()).isZero();
        assertThat(completed).hasValue(1);
    }

    @Test
    void breaks_off_rather_than_end_early_when_bytes_are_missing() {
        output.chunks = Integer.MAX_VALUE;
        MediaStream stream = begin(whole(), 70_000);

        assertThatThrownBy(stream::onWritePossible).isInstanceOf(IOException.class);
        assertThat(streams.underWay()).isZero();
        assertThat(closed).hasValue(1);
        assertThat(completed).hasValue(0);
    }

    @Test
    void tells_how_far_it_got_with_the_first_bytes_and_with_the_last() throws IOException {
        MediaStream stream = begin(whole(), film.length);
        assertThat(told).isEmpty();
        output.chunks = 1;
        stream.onWritePossible();
        assertThat(told).containsExactly(64 * 1024L);

        output.chunks = Integer.MAX_VALUE;
        stream.onWritePossible();

        assertThat(told).containsExactly(64 * 1024L, (long) film.length);
    }

    @Test
    void tells_nothing_of_a_stream_whose_viewer_takes_nothing() {
        begin(whole(), film.length).end();

        assertThat(told).isEmpty();
    }

    private final class Listener implements StreamGuard {
        @Override
        public void refuseEnded() {}

        @Override
        public void delivered(long beforeByte) {
            told.add(beforeByte);
        }
    }

    private List<MediaReply.Piece> whole() {
        return List.of(new MediaReply.Piece("", Optional.of(ByteSpan.whole(film.length))));
    }

    private MediaStream begin(List<MediaReply.Piece> pieces, int availableBytes) {
        var stream = new MediaStream(exchange(), output, new Film(availableBytes), pieces, new Listener(), streams);
        streams.begin(stream);
        return stream;
    }

    private AsyncContext exchange() {
        return (AsyncContext) Proxy.newProxyInstance(
                AsyncContext.class.getClassLoader(),
                new Class<?>[] {AsyncContext.class},
                (proxy, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("complete");
                    completed.incrementAndGet();
                    return null;
                });
    }

    /** Takes so many writes, then is not ready. */
    private static final class ReadyFor extends ServletOutputStream {
        private final ByteArrayOutputStream written = new ByteArrayOutputStream();
        private int chunks;

        @Override
        public boolean isReady() {
            return chunks > 0;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void write(int b) {
            throw new UnsupportedOperationException("bytes are written in runs");
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            chunks--;
            written.write(bytes, offset, length);
        }
    }

    /** The film, cut off where the store lost it. */
    private final class Film implements BlobContent {
        private final int available;

        Film(int available) {
            this.available = available;
        }

        @Override
        public long sizeBytes() {
            return film.length;
        }

        @Override
        public int read(long position, ByteBuffer into) {
            int count = (int) Math.min(into.remaining(), available - position);
            if (count <= 0) {
                return -1;
            }
            into.put(film, (int) position, count);
            return count;
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }
    }
}
