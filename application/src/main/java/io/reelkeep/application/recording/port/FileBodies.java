package io.reelkeep.application.recording.port;

import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.application.shared.port.BlobSink;
import io.reelkeep.application.shared.port.Progress;
import io.reelkeep.domain.recording.FileBody;
import io.reelkeep.domain.shared.BlobId;
import java.util.List;

/** The bytes of files, whether they are one blob or still where they were recorded. */
public interface FileBodies {
    /** Opens the bytes. To be closed by the caller. @throws io.reelkeep.application.shared.port.BlobStoreException */
    BlobContent open(FileBody body);

    /**
     * Writes a recipe out and checks what was written. The sink is committed on return, and discarded when anything is
     * thrown.
     *
     * @throws io.reelkeep.application.shared.port.BlobStoreException when the store fails; a repeat may help
     */
    void write(FileBody recipe, BlobSink sink, Progress progress);

    /** The blobs that were made for this recipe alone, besides the recipe itself: of no use once it is written out. */
    List<BlobId> scratch(FileBody recipe);
}
