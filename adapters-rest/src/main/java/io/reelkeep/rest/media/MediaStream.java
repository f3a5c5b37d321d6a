package io.reelkeep.rest.media;

import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.application.shared.port.BlobStoreException;
import io.reelkeep.application.shared.port.DatabaseException;
import io.reelkeep.domain.shared.Refusal;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * One body on its way to one viewer, written whenever the connection takes more: a paused player holds a buffer but no
 * thread. Ends early when its link has ended.
 */
final class MediaStream implements WriteListener {
    /** How long an ended link may go on sending (F17: as the settings say, now). */
    static final Duration LINK_IS_TRUSTED_FOR = Duration.ofSeconds(1);

    private static final System.Logger LOG = System.getLogger(MediaStream.class.getName());
    private static final int CHUNK_BYTES = 64 * 1024;

    private final AsyncContext exchange;
    private final ServletOutputStream output;
    private final BlobContent content;
    private final Deque<MediaReply.Piece> pieces;
    private final StreamGuard guard;
    private final MediaStreams streams;
    private final byte[] chunk = new byte[CHUNK_BYTES];
    private long sentOfPiece;
    private long checkedNanos = System.nanoTime();
    private long progressNanos = System.nanoTime();
    private long reached;
    private long toldReached;
    private boolean ended;
    private boolean completed;

    /**
     * @param guard says when the link has ended
     * @param streams told of the end, whatever it is
     */
    MediaStream(
            AsyncContext exchange,
            ServletOutputStream output,
            BlobContent content,
            List<MediaReply.Piece> pieces,
            StreamGuard guard,
            MediaStreams streams) {
        this.exchange = exchange;
        this.output = output;
        this.content = content;
        this.pieces = new ArrayDeque<>(pieces);
        this.guard = guard;
        this.streams = streams;
    }

    /** An exception breaks the connection off: the viewer must not take a part for the whole. */
    @Override
    public synchronized void onWritePossible() throws IOException {
        try {
            write();
        } catch (IOException | RuntimeException broken) {
            letGo();
            throw broken;
        }
    }

    private void write() throws IOException {
        while (!ended && output.isReady()) {
            if (pieces.isEmpty()) {
                end();
                return;
            }
            refuseEndedLink();
            writeSome(pieces.element());
            progressNanos = System.nanoTime();
        }
    }

    @Override
    public synchronized void onError(Throwable gone) {
        LOG.log(System.Logger.Level.DEBUG, "media stream ended early", gone);
        end();
    }

    /** Ends a stream whose viewer has taken nothing for {@code limit}. */
    synchronized void endIfIdle(Duration limit) {
        if (!ended && System.nanoTime() - progressNanos > limit.toNanos()) {
            end();
        }
    }

    /** Lets go of everything; more than once is harmless. */
    synchronized void end() {
        letGo();
        if (!completed) {
            completed = true;
            exchange.complete();
        }
    }

    private void letGo() {
        if (!ended) {
            ended = true;
            tellReached();
            content.close();
            streams.end(this);
        }
    }

    private void refuseEndedLink() throws IOException {
        if (System.nanoTime() - checkedNanos < LINK_IS_TRUSTED_FOR.toNanos()) {
            return;
        }
        try {
            guard.refuseEnded();
        } catch (Refusal refusal) {
            throw new IOException("the link has ended", refusal);
        } catch (DatabaseException away) {
            // While the database is away no link can be switched off either: who is in stays in, and is asked again.
            LOG.log(System.Logger.Level.DEBUG, "link could not be checked", away);
        }
        tellReached();
        checkedNanos = System.nanoTime();
    }

    private void tellReached() {
        if (reached > toldReached) {
            toldReached = reached;
            guard.delivered(reached);
        }
    }

    private void writeSome(MediaReply.Piece piece) throws IOException {
        byte[] text = piece.text().getBytes(StandardCharsets.US_ASCII);
        if (sentOfPiece == 0 && text.length > 0) {
            output.write(text);
            sentOfPiece = text.length;
        } else if (sentOfPiece < piece.length()) {
            sentOfPiece += writeBytes(piece.span().orElseThrow(), sentOfPiece - text.length);
        }
        if (sentOfPiece == piece.length()) {
            pieces.remove();
            sentOfPiece = 0;
        }
    }

    private int writeBytes(ByteSpan span, long sent) throws IOException {
        int wanted = (int) Math.min(CHUNK_BYTES, span.length() - sent);
        try {
            int read = content.read(span.first() + sent, ByteBuffer.wrap(chunk, 0, wanted));
            if (read <= 0) {
                throw new EOFException("the blob is shorter than its file");
            }
            output.write(chunk, 0, read);
            boolean isFirst = reached == 0;
            reached = Math.max(reached, span.first() + sent + read);
            if (isFirst) {
                tellReached();
            }
            return read;
        } catch (BlobStoreException broken) {
            throw new IOException("the store failed", broken);
        }
    }
}
