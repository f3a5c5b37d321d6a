package io.reelkeep.media.ts;

import io.reelkeep.media.demux.Bytes;
import java.util.Arrays;
import java.util.Optional;

/** Puts the sections of one PID together (ISO/IEC 13818-1 §2.4.4.1); only those with a right checksum count. */
final class SectionReader {
    private static final int MAX_SECTION_BYTES = 4_096;
    private static final int HEADER_BYTES = 3;
    private static final int STUFFING = 0xff;
    private static final int POLYNOMIAL = 0x04c11db7;

    private final Bytes bytes = new Bytes(2 * MAX_SECTION_BYTES);
    private boolean open;

    void take(TsPacket packet) {
        int from = packet.from();
        int length = packet.length();
        if (packet.starts() && length > 0) {
            // pointer u8: so many bytes still belong to the section before
            int pointer = packet.bytes()[from] & 0xff;
            bytes.clear();
            open = pointer < length - 1;
            from += 1 + pointer;
            length -= 1 + pointer;
        }
        if (open && length > 0) {
            open = bytes.append(packet.bytes(), from, length);
        }
    }

    /** The next complete section. */
    Optional<byte[]> next() {
        while (open && bytes.length() >= HEADER_BYTES && (bytes.array()[0] & 0xff) != STUFFING) {
            int length = HEADER_BYTES + ((bytes.array()[1] & 15) << 8 | bytes.array()[2] & 0xff);
            if (length > MAX_SECTION_BYTES || bytes.length() < length) {
                open = length <= MAX_SECTION_BYTES;
                return Optional.empty();
            }
            byte[] section = Arrays.copyOf(bytes.array(), length);
            bytes.drop(length);
            if (checksum(section) == 0) {
                return Optional.of(section);
            }
        }
        return Optional.empty();
    }

    /** CRC-32 of MPEG: over a section and its checksum it is 0. */
    static int checksum(byte[] section) {
        int crc = -1;
        for (byte b : section) {
            crc ^= b << 24;
            for (int bit = 0; bit < 8; bit++) {
                crc = crc < 0 ? crc << 1 ^ POLYNOMIAL : crc << 1;
            }
        }
        return crc;
    }
}
