package io.reelkeep.media.preview;

import io.reelkeep.media.isobmff.parse.SampleEntry;
import java.awt.image.BufferedImage;

/** Turns coded key pictures into pixels. */
public interface PictureDecoder {
    /** Whether it knows how to read what is coded so; that does not promise success. */
    boolean decodes(SampleEntry entry);

    /**
     * Decodes each picture by itself, in order. One that cannot be decoded is left out.
     *
     * @param size to scale to, before any turning of the track
     * @throws io.reelkeep.application.shared.port.MediaRefused when no picture at all is to be had from it
     */
    void decode(KeyPictures pictures, PictureSize size, Taker taker);

    /** Takes pictures as they come. */
    @FunctionalInterface
    interface Taker {
        /** @param index of the picture among the key pictures */
        void take(int index, BufferedImage picture);
    }
}
