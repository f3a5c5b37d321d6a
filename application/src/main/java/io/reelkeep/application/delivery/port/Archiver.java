package io.reelkeep.application.delivery.port;

import io.reelkeep.application.delivery.port.Renditions.Rendition;
import io.reelkeep.domain.shared.Checks;
import java.time.Instant;
import java.util.List;

/** Puts many things into one that can be kept as a file. Nothing is copied: it is put together while it is read. */
public interface Archiver {
    /** Same entries, same bytes. The entries are opened one at a time, when their bytes are read. */
    Rendition archive(List<Entry> entries);

    /**
     * One file in an archive.
     *
     * @param name with its extension, without folders; unlike all others
     * @param crc32 of its bytes, as an unsigned number of 32 bits
     */
    record Entry(String name, Instant changedAt, Rendition rendition, long crc32) {
        private static final long MAX_CRC = 0xffff_ffffL;

        public Entry {
            Checks.text(name, 1_000, "name in the archive");
            Checks.require(crc32 >= 0 && crc32 <= MAX_CRC, "a checksum has 32 bits");
        }
    }
}
