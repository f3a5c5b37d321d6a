package io.reelkeep.media.preview;

import io.reelkeep.media.isobmff.parse.SampleEntry;

/** Turns coded sound into samples. */
public interface SoundDecoder {
    /** Whether it knows how to read what is coded so; that does not promise success. */
    boolean decodes(SampleEntry entry);

    /**
     * Decodes all of a track.
     *
     * @throws io.reelkeep.application.shared.port.MediaRefused when the result would not be what is heard
     */
    void decode(SoundTrack sound, Taker taker);

    /** Takes sound as it comes. */
    interface Taker {
        /** Once, before the first moment. */
        void begin(int sampleRateHz);

        /**
         * One moment.
         *
         * @param least of all channels
         * @param most of all channels
         */
        void take(short least, short most);
    }
}
