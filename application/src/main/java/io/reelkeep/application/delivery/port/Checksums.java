package io.reelkeep.application.delivery.port;

import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.shared.TenantId;
import java.util.Collection;
import java.util.Map;

/** The CRC-32 of what is handed out, which a ZIP must tell before the bytes. Kept by tag: the same tag is the same bytes. */
public interface Checksums {
    /** Those that are known, by tag. */
    Map<String, Long> find(TenantId tenant, Collection<String> tags);

    /**
     * Keeps one; keeping it again is harmless.
     *
     * @param file that it was read from: it is forgotten along with the file
     * @param crc32 an unsigned number of 32 bits
     */
    void keep(TenantId tenant, RecordingFileId file, String tag, long crc32);
}
