package io.reelkeep.media.edit;

import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.media.isobmff.parse.SampleEntry;
import io.reelkeep.media.isobmff.parse.SampleTable;
import io.reelkeep.media.isobmff.parse.TrackIndex;
import java.nio.ByteBuffer;

/**
 * Tells which sync samples a piece can begin with. An H.264 picture that is no IDR, though marked as a sync sample, can
 * begin a file; but behind other pictures a decoder would take it as one of theirs.
 */
final class EntryPoints {
    private static final int MAX_UNITS = 64;
    private static final int IDR_SLICE = 5;

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
            long length = 0;
            for (int octet = 0; octet < lengthBytes; octet++) {
                length = length << 8 | header.get(octet) & 0xff;
            }
            int type = header.get(lengthBytes) & 31;
            if (type >= 1 && type <= IDR_SLICE) {
                return type == IDR_SLICE;
            }
            at += lengthBytes + length;
        }
        return false;
    }

    private ByteBuffer read(long position, int bytes) {
        ByteBuffer into = ByteBuffer.allocate(bytes);
        long at = position;
        while (into.hasRemaining()) {
            int read = content.read(at, into);
            if (read <= 0) {
                break;
            }
            at += read;
        }
        return into;
    }
}
