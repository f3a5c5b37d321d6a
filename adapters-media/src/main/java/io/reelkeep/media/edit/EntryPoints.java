package io.reelkeep.media.edit;

import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import io.reelkeep.media.isobmff.parse.SampleEntry;
import io.reelkeep.media.isobmff.parse.SampleTable;
import io.reelkeep.media.isobmff.parse.TrackIndex;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Tells which sync samples a piece can begin with, and how. Behind other pictures a decoder takes a picture that is no
 * IDR as one of theirs: an H.264 one cannot begin there, an H.265 one can be told to be a broken link.
 */
final class EntryPoints {
    private static final int MAX_UNITS = 4_096;
    private static final int MAX_OPENING_BYTES = 8 << 20;
    private static final int AVC_IDR = 5;
    private static final int HEVC_CRA = 21;
    // BLA_N_LP: nothing that is decoded after it is seen before it.
    private static final int HEVC_BROKEN_LINK = 18;

    private final BlobContent content;
    private final TrackIndex track;
    private final boolean beginsFile;

    /** @param beginsFile no picture comes before the piece */
    EntryPoints(BlobContent content, TrackIndex track, boolean beginsFile) {
        this.content = content;
        this.track = track;
        this.beginsFile = beginsFile;
    }

    boolean allow(int sample) {
        SampleEntry entry = track.entryOf(sample);
        return beginsFile
                || entry.avc().isEmpty()
                || beginsWithIdr(sample, entry.avc().get().lengthBytes());
    }

    /** Looks at the NAL unit headers (ITU-T H.264 §7.3.1) up to the first slice, types 1 to 5. */
    private boolean beginsWithIdr(int sample, int lengthBytes) {
        SampleTable samples = track.samples();
        long at = samples.offset(sample);
        long end = at + samples.sizeBytes(sample);
        for (int i = 0; i < MAX_UNITS && at + lengthBytes < end; i++) {
            ByteBuffer header = read(at, lengthBytes + 1);
            int type = header.get(lengthBytes) & 31;
            if (type >= 1 && type <= AVC_IDR) {
                return type == AVC_IDR;
            }
            at += lengthBytes + length(header, 0, lengthBytes);
        }
        return false;
    }

    /** The bytes to begin a piece with instead of that sample, where it cannot stand as it is. */
    Optional<ByteBuffer> opening(int sample) {
        SampleEntry entry = track.entryOf(sample);
        int size = track.samples().sizeBytes(sample);
        if (beginsFile || !entry.isHevc() || entry.nalLengthBytes().isEmpty() || size > MAX_OPENING_BYTES) {
            return Optional.empty();
        }
        ByteBuffer picture = read(track.samples().offset(sample), size);
        return breakLinks(picture, entry.nalLengthBytes().getAsInt()) > 0 ? Optional.of(picture) : Optional.empty();
    }

    /** ITU-T H.265 §7.3.1.2: one bit 0, the type in 6 bits. The header of a slice is the same for both types. */
    private static int breakLinks(ByteBuffer picture, int lengthBytes) {
        int broken = 0;
        long at = 0;
        while (at + lengthBytes < picture.limit()) {
            int header = (int) at + lengthBytes;
            if ((picture.get(header) >> 1 & 63) == HEVC_CRA) {
                picture.put(header, (byte) (picture.get(header) & 0x81 | HEVC_BROKEN_LINK << 1));
                broken++;
            }
            at += lengthBytes + length(picture, (int) at, lengthBytes);
        }
        return broken;
    }

    private static long length(ByteBuffer units, int at, int lengthBytes) {
        long length = 0;
        for (int octet = 0; octet < lengthBytes; octet++) {
            length = length << 8 | units.get(at + octet) & 0xff;
        }
        return length;
    }

    private ByteBuffer read(long position, int bytes) {
        ByteBuffer into = ByteBuffer.allocate(bytes);
        long at = position;
        while (into.hasRemaining()) {
            int read = content.read(at, into);
            if (read <= 0) {
                throw new MediaRefused(Code.TRUNCATED, "the source became shorter");
            }
            at += read;
        }
        return into.flip();
    }
}
