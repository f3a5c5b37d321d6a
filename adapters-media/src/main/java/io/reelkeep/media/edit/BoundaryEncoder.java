package io.reelkeep.media.edit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** Encodes the few pictures between a bound and a key frame anew, so that nothing from beyond the bound is needed. */
public interface BoundaryEncoder {
    /**
     * Encodes all pictures that are shown as H.264, in the order they are shown in, the first one as a key frame.
     *
     * @param clip an MP4 with pictures alone; what its edit list hides is not shown
     * @param check called now and then; what it throws ends the work and comes out
     * @return an MP4 with as many pictures; their times do not count
     * @throws io.reelkeep.application.shared.port.MediaRefused when it cannot be done
     */
    ByteBuffer encode(Clip clip, Runnable check);

    /** Bytes that can be written once. */
    @FunctionalInterface
    interface Clip {
        void writeTo(OutputStream out) throws IOException;
    }
}
