package io.reelkeep.media.preview;

import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.application.shared.port.Progress;
import io.reelkeep.media.isobmff.parse.SampleEntry;
import io.reelkeep.media.isobmff.parse.TrackIndex;
import java.nio.ByteBuffer;
import java.util.List;

/** Some key pictures of a file, in order. Not safe for several threads. */
public final class KeyPictures {
    private static final int MAX_PICTURE_BYTES = 8 << 20;

    private final TrackIndex track;
    private final List<Integer> samples;
    private final SampleReader reader;

    /** @param samples sync samples of the track */
    public KeyPictures(BlobContent content, TrackIndex track, List<Integer> samples, Progress progress) {
        this.track = track;
        this.samples = List.copyOf(samples);
        this.reader = new SampleReader(content, track.samples(), MAX_PICTURE_BYTES, progress);
    }

    public int count() {
        return samples.size();
    }

    /** The number of a picture among the samples of its track. */
    public int sample(int index) {
        return samples.get(index);
    }

    public SampleEntry entry(int index) {
        return track.entryOf(samples.get(index));
    }

    /** The coded bytes, valid until the next call. */
    public ByteBuffer bytes(int index) {
        return reader.read(samples.get(index));
    }

    public BlobContent content() {
        return reader.content();
    }

    public TrackIndex track() {
        return track;
    }
}
