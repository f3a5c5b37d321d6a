package io.reelkeep.media.preview;

import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.application.shared.port.Progress;
import io.reelkeep.media.isobmff.parse.SampleEntry;
import io.reelkeep.media.isobmff.parse.TrackIndex;
import java.nio.ByteBuffer;

/** The sound of a file. Not safe for several threads. */
public final class SoundTrack {
    private static final int MAX_FRAME_BYTES = 1 << 16;

    private final TrackIndex track;
    private final SampleReader reader;

    public SoundTrack(BlobContent content, TrackIndex track, Progress progress) {
        this.track = track;
        this.reader = new SampleReader(content, track.samples(), MAX_FRAME_BYTES, progress);
    }

    public SampleEntry entry() {
        return track.entryOf(0);
    }

    public int frames() {
        return track.samples().size();
    }

    /** The coded bytes of a frame, valid until the next call. */
    public ByteBuffer bytes(int frame) {
        return reader.read(frame);
    }

    public BlobContent content() {
        return reader.content();
    }

    public TrackIndex track() {
        return track;
    }
}
