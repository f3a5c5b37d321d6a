package io.reelkeep.media.ts;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.media.demux.ContentWindow;
import java.nio.ByteBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TsSignatureTest {
    private static final long GIBIBYTE = 1L << 30;
    private static final int SYNC = 0x47;

    /** Packets one after the other from some place on, and before that nothing that looks like one. */
    private static final class Packets implements BlobContent {
        private final long begin;
        private long furthest;

        Packets(long begin) {
            this.begin = begin;
        }

        @Override
        public long sizeBytes() {
            return GIBIBYTE;
        }

        @Override
        public int read(long position, ByteBuffer into) {
            int read = (int) Math.min(into.remaining(), GIBIBYTE - position);
            for (long at = position; at < position + read; at++) {
                boolean isSync = at >= begin && (at - begin) % PacketReader.PACKET_BYTES == 0;
                into.put((byte) (isSync ? SYNC : 0));
            }
            furthest = Math.max(furthest, position + read);
            return read;
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1, true", "65536, true", "65537, false", "1073741824, false"})
    void looks_for_packets_near_the_beginning_only(long begin, boolean found) {
        var content = new Packets(begin);

        assertThat(TsSignature.matches(new ContentWindow(content))).isEqualTo(found);
        assertThat(content.furthest).isLessThan(GIBIBYTE / 100);
    }
}
