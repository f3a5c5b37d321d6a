package io.reelkeep.media.preview;

import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import io.reelkeep.media.isobmff.Ticks;
import io.reelkeep.media.isobmff.parse.TrackIndex;
import java.util.List;
import java.util.Optional;

/**
 * Hears a track from its beginning as it is shown: what only warms the decoder up is left out, a late start is silence.
 */
final class PeakListener implements SoundDecoder.Taker {
    private static final int MAX_RATE_HZ = 192_000;

    private final TrackIndex track;
    private Optional<Peaks> peaks = Optional.empty();
    private long unheard;

    private PeakListener(TrackIndex track) {
        this.track = track;
    }

    /** The peaks as JSON, the coarsest zoom level first. */
    static List<byte[]> listen(SoundDecoder decoder, SoundTrack sound) {
        var listener = new PeakListener(sound.track());
        decoder.decode(sound, listener);
        return listener.peaks
                .filter(heard -> !heard.isEmpty())
                .orElseThrow(() -> new MediaRefused(Code.NO_SAMPLES, "nothing is heard"))
                .levels();
    }

    @Override
    public void begin(int sampleRateHz) {
        if (sampleRateHz < 1 || sampleRateHz > MAX_RATE_HZ) {
            throw new MediaRefused(Code.CORRUPT, "sound of " + sampleRateHz + " Hz");
        }
        var fresh = new Peaks(sampleRateHz);
        peaks = Optional.of(fresh);
        long start = Ticks.convert(
                track.samples().startTicks() + track.presentationShiftTicks(), track.timescaleHz(), sampleRateHz);
        unheard = Math.max(0, -start);
        for (long late = Math.min(start, 3_600L * sampleRateHz); late > 0; late--) {
            fresh.add((short) 0, (short) 0);
        }
    }

    @Override
    public void take(short least, short most) {
        if (unheard > 0) {
            unheard--;
        } else {
            peaks.orElseThrow().add(least, most);
        }
    }
}
