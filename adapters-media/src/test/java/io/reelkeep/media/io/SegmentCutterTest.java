package io.reelkeep.media.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.media.content.FileContent;
import io.reelkeep.media.kit.Clips;
import io.reelkeep.media.kit.Ffmpeg;
import io.reelkeep.media.kit.SpliceBench;
import io.reelkeep.media.kit.SpliceBench.Result;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentCutterTest {
    @TempDir
    Path dir;

    @ParameterizedTest
    @ValueSource(strings = {"+faststart", "frag_keyframe+empty_moov+default_base_moof", "frag_keyframe"})
    void stitched_together_again_its_pieces_are_the_source(String flags) throws IOException {
        Path source = Clips.with(dir, "source.mp4", 11, "-bf", "2", "-g", "25", "-ar", "44100", "-movflags", flags);

        List<byte[]> pieces = cut(source, 2_000);
        Result result = new SpliceBench(dir).stitchBytes(pieces);

        assertThat(pieces).hasSize(6);
        assertThat(hashes(result.path(), "v:0")).isEqualTo(hashes(source, "v:0"));
        assertThat(hashes(result.path(), "a:0")).isEqualTo(hashes(source, "a:0"));
        assertThat(result.file().seams())
                .hasSize(5)
                .allSatisfy(seam -> assertThat(seam.audioDriftMicros()).isBetween(-500L, 500L));
    }

    @Test
    void tells_when_each_piece_begins_and_ends() throws IOException {
        Path source = Clips.with(dir, "source.mp4", 5, "-bf", "2", "-g", "25");
        try (FileContent content = FileContent.open(source)) {
            List<StandalonePiece> pieces = new SegmentCutter(content).cutEvery(2_000);

            assertThat(pieces).extracting(StandalonePiece::startMillis).containsExactly(0L, 2_000L, 4_000L);
            assertThat(pieces).extracting(StandalonePiece::endMillis).containsExactly(2_000L, 4_000L, 5_000L);
        }
    }

    @Test
    void cuts_sound_alone() throws IOException {
        Path source = Clips.soundOnly(dir, "source.m4a", 5);

        Result result = new SpliceBench(dir).stitchBytes(cut(source, 2_000));

        assertThat(hashes(result.path(), "a:0")).isEqualTo(hashes(source, "a:0"));
        assertThat(result.file().codecs()).isEqualTo("mp4a.40.2");
    }

    private static List<String> hashes(Path file, String stream) {
        return Ffmpeg.packets(file, stream, "data_hash");
    }

    private static List<byte[]> cut(Path source, long millis) throws IOException {
        var pieces = new ArrayList<byte[]>();
        try (FileContent content = FileContent.open(source)) {
            for (StandalonePiece piece : new SegmentCutter(content).cutEvery(millis)) {
                var out = new ByteArrayOutputStream();
                piece.writeTo(out);
                assertThat(out.size()).isEqualTo((int) piece.sizeBytes());
                pieces.add(out.toByteArray());
            }
        }
        return pieces;
    }
}
