package io.reelkeep.media.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.ingest.port.Stitcher.Seam;
import io.reelkeep.media.kit.Clips;
import io.reelkeep.media.kit.Ffmpeg;
import io.reelkeep.media.kit.SpliceBench;
import io.reelkeep.media.kit.SpliceBench.Result;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F95: whole MP4 pieces, each with a header of its own, become one. */
class ProgressivePiecesTest {
    @TempDir
    Path dir;

    @Test
    void holds_all_pictures_of_all_pieces_unchanged() {
        Path first = Clips.with(dir, "a.mp4", 2, "-bf", "2", "-g", "20");
        Path second = Clips.with(dir, "b.mp4", 3, "-bf", "2", "-g", "20", "-movflags", "+faststart");
        var bench = new SpliceBench(dir);

        Result result = bench.stitch(List.of(bench.piece(1, first), bench.piece(2, second)));

        assertThat(Ffmpeg.packets(result.path(), "v:0", "data_hash"))
                .isEqualTo(Stream.of(first, second)
                        .flatMap(file -> Ffmpeg.packets(file, "v:0", "data_hash").stream())
                        .toList());
        assertThat(Ffmpeg.decodingSays(result.path())).isEmpty();
        assertThat(result.file().lost()).isEmpty();
        assertThat(result.file().codecs()).matches("avc1\\.[0-9a-f]{6},mp4a\\.40\\.2");
        assertThat(result.file().durationMillis()).isBetween(4_990L, 5_060L);
    }

    @Test
    void keeps_sound_within_15_ms_at_each_of_thirty_joints() {
        Path clip = Clips.with(dir, "a.mp4", 2);
        var bench = new SpliceBench(dir);

        Result result = bench.stitch(Stream.iterate(1, i -> i <= 31, i -> i + 1)
                .map(i -> bench.piece(i, clip))
                .toList());

        assertThat(result.file().seams())
                .hasSize(30)
                .allSatisfy(
                        seam -> assertThat(Math.abs(seam.audioDriftMicros())).isLessThanOrEqualTo(15_000));
        assertThat(result.file().seams().get(29).atMillis()).isEqualTo(60_000);
        assertThat(Ffmpeg.stream(result.path(), "v:0", "duration")).startsWith("62.0");
        double decodedSeconds = Clips.decodedSamples(result.path()) / 48_000.0;
        assertThat(decodedSeconds).isBetween(61.98, 62.04);
        assertThat(Ffmpeg.decodingSays(result.path())).isEmpty();
        assertThat(result.file().seams().stream().map(Seam::number))
                .startsWith(2, 3)
                .endsWith(31);
    }
}
