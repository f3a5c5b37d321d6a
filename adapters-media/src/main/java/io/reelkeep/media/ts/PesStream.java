package io.reelkeep.media.ts;

import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import io.reelkeep.media.demux.Bytes;
import io.reelkeep.media.ts.ElementaryStream.Times;
import java.util.Optional;

/** Puts the PES packets of one PID together from transport packets. */
final class PesStream {
    private static final int MAX_BYTES = 8 << 20;
    private static final Times NO_TIME = new Times(false, 0, 0, false);

    private final ElementaryStream out;
    private final TimeLine times;
    private final Bytes bytes = new Bytes(MAX_BYTES);
    private boolean open;
    private boolean damaged;
    private boolean suspect;
    private boolean stuffed;
    private int declared;
    private int headerLeft;
    private int counter = -1;
    private int piece;
    private Times due = NO_TIME;

    /** Tells when a PES packet is due, and whether an epoch begins with it. */
    @FunctionalInterface
    interface TimeLine {
        Times place(PesHeader header, PesStream stream, boolean firstInPiece);
    }

    PesStream(ElementaryStream out, TimeLine times) {
        this.out = out;
        this.times = times;
    }

    ElementaryStream out() {
        return out;
    }

    void take(TsPacket packet, int inPiece) {
        if (packet.isScrambled()) {
            throw new MediaRefused(Code.ENCRYPTED, "scrambled packets");
        }
        boolean first = counter < 0 || inPiece != piece;
        if (!first && packet.counter() == counter && !packet.isDiscontinuity()) {
            return;
        }
        boolean gap = counter >= 0 && packet.counter() != (counter + 1 & 15) && !packet.isDiscontinuity();
        if (gap) {
            // A recorder may count anew in each piece; what ended with the piece before has lost nothing.
            boolean countsAnew = first && packet.starts();
            suspect |= !countsAnew;
            end();
            if (!countsAnew) {
                out.noteGap();
            }
        }
        counter = packet.counter();
        if (packet.starts()) {
            end();
            begin(packet, first);
        } else if (open) {
            append(packet);
        }
        piece = inPiece;
    }

    private void begin(TsPacket packet, boolean firstInPiece) {
        Optional<PesHeader> found = PesHeader.read(packet.bytes(), packet.from(), packet.length());
        if (found.isEmpty()) {
            out.noteGap();
            return;
        }
        PesHeader header = found.get();
        if (header.scrambled()) {
            throw new MediaRefused(Code.ENCRYPTED, "scrambled PES packets");
        }
        due = header.hasTime() ? times.place(header, this, firstInPiece) : NO_TIME;
        bytes.clear();
        open = true;
        damaged = false;
        declared = header.payloadBytes();
        headerLeft = header.bytes();
        append(packet);
    }

    private void append(TsPacket packet) {
        int skipped = Math.min(headerLeft, packet.length());
        headerLeft -= skipped;
        int wanted = packet.length() - skipped;
        int count = declared < 0 ? wanted : Math.min(wanted, declared - bytes.length());
        suspect = false;
        damaged |= !bytes.append(packet.bytes(), packet.from() + skipped, count);
        stuffed = packet.isStuffed();
    }

    /** Whether all of the packet is there: a PES packet seldom ends at the end of a transport packet by chance. */
    private boolean endWasSeen() {
        return open && (declared < 0 ? stuffed : bytes.length() == declared);
    }

    /** Bytes are missing before the packet that comes next, perhaps of ours. */
    void suspect() {
        suspect = open;
    }

    /** Hands over what there is, if anything. */
    private void end() {
        if (open) {
            boolean incomplete = damaged || bytes.length() < declared || suspect && !endWasSeen();
            open = false;
            var told = new Times(due.known(), due.presentation(), due.decoding(), incomplete);
            out.take(bytes.array(), bytes.length(), told, piece);
        }
    }

    /** Ends everything: what comes next has nothing to do with it. */
    void flush() {
        end();
        out.flush();
    }

    /** Hands over what is known to be complete. */
    void settle() {
        if (endWasSeen()) {
            flush();
        }
    }

    /**
     * Ends at the end of all.
     *
     * @param keepsOpen what is not complete is left to the next file
     * @return whether something was not complete
     */
    boolean finish(boolean keepsOpen) {
        boolean cutOff = open && !endWasSeen();
        if (cutOff && keepsOpen) {
            open = false;
        } else {
            suspect |= cutOff;
            end();
        }
        out.flush();
        return cutOff;
    }
}
