package io.reelkeep.application.preview.port;

import io.reelkeep.application.shared.port.BlobSink;
import io.reelkeep.application.shared.port.Progress;
import io.reelkeep.domain.preview.Illustration;
import io.reelkeep.domain.recording.FileBody;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes pictures and peaks of a file: of its key pictures and its sound alone, in bounded time and memory. */
public interface Illustrator {
    /**
     * Makes what can be made; each illustration is committed to a sink on return.
     *
     * @param sinks gives an empty sink for each illustration
     * @param progress counts the bytes read of the file
     * @throws io.reelkeep.application.shared.port.MediaRefused when the file cannot be read as media at all
     * @throws io.reelkeep.application.shared.port.BlobStoreException when the store fails; a repeat may help
     */
    Illustrated illustrate(FileBody body, Supplier<BlobSink> sinks, Progress progress);

    /**
     * What came of it.
     *
     * @param noPictures why there are none, a stable word of {@link io.reelkeep.application.shared.port.MediaRefused}
     * @param noPeaks why there are none, likewise
     */
    record Illustrated(List<Illustration> illustrations, Optional<String> noPictures, Optional<String> noPeaks) {
        public Illustrated {
            illustrations = List.copyOf(illustrations);
        }
    }
}
