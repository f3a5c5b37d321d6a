package io.reelkeep.media.jcodec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.reelkeep.media.io.StandalonePiece;
import io.reelkeep.media.kit.Clips;
import io.reelkeep.media.kit.Ffmpeg;
import io.reelkeep.media.kit.SpliceBench;
import io.reelkeep.media.kit.SpliceBench.Result;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestPictureTest {
    @TempDir
    Path dir;

    @Test
    void plays_without_a_complaint_and_in_sync_when_stitched() throws IOException {
        List<byte[]> pieces = new ArrayList<>();
        for (StandalonePiece piece : TestPicture.pieces(7, 3)) {
            var out = new ByteArrayOutputStream();
            piece.writeTo(out);
            pieces.add(out.toByteArray());
        }

        Result result = new SpliceBench(dir).stitchBytes(pieces);

        assertThat(pieces).hasSize(3);
        assertThat(Ffmpeg.packets(result.path(), "v:0", "pts")).hasSize(7 * 15);
        assertThat(Ffmpeg.decodingSays(result.path())).isEmpty();
        assertThat(Clips.decodedSamples(result.path())).isBetween(7 * 48_000L - 1_024, 7 * 48_000L + 1_024);
        assertThat(result.file().seams())
                .allSatisfy(seam -> assertThat(seam.audioDriftMicros()).isBetween(-100L, 100L));
    }

    @Test
    void has_a_key_frame_every_two_seconds() throws IOException {
        var out = new ByteArrayOutputStream();
        TestPicture.pieces(5, 5).get(0).writeTo(out);
        Path file = Files.write(dir.resolve("test.mp4"), out.toByteArray());

        List<String> flags = Ffmpeg.packets(file, "v:0", "flags");

        assertThat(flags).hasSize(75);
        assertThat(flags.stream().filter(flag -> flag.startsWith("K"))).hasSize(3);
    }

    @Test
    void counts_time_on_over_its_pieces() {
        assertThat(TestPicture.pieces(3, 2))
                .extracting(StandalonePiece::startMillis, StandalonePiece::endMillis)
                .containsExactly(tuple(0L, 2_000L), tuple(2_000L, 3_000L));
    }
}
