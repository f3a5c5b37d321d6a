package io.reelkeep.media.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.kit.InMemoryBlobStore;
import io.reelkeep.media.kit.Clips;
import io.reelkeep.media.kit.Ffmpeg;
import io.reelkeep.media.kit.SpliceBench;
import io.reelkeep.media.kit.SpliceBench.Result;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pieces on a store that shares blocks: the file holds what it would hold elsewhere. */
class SharedPiecesTest {
    private static final String[] LARGE = {"-vf", "noise=alls=20:allf=t", "-qp", "20", "-g", "25"};

    @TempDir
    Path dir;

    @Test
    void the_packets_are_those_of_a_file_without_pads() {
        Path first = Clips.with(dir, "first.mp4", 3, LARGE);
        Path second = Clips.with(dir, "second.mp4", 4, LARGE);
        var plain = new SpliceBench(dir);
        var aligned = new SpliceBench(dir, Mp4Splicer::new, InMemoryBlobStore.alignedTo(4096));

        Path tight = plain.stitch(List.of(plain.piece(1, first), plain.piece(2, second)))
                .path();
        List<String> pictures = Ffmpeg.packets(tight, "v:0", "data_hash");
        List<String> sound = Ffmpeg.packets(tight, "a:0", "data_hash");
        List<String> times = Ffmpeg.packets(tight, "a:0", "pts_time");
        long tightBytes = tight.toFile().length();
        Result padded = aligned.stitch(List.of(aligned.piece(1, first), aligned.piece(2, second)));

        assertThat(padded.file().body().sizeBytes()).isBetween(tightBytes + 4096, tightBytes + 3 * 4096);
        assertThat(Ffmpeg.packets(padded.path(), "v:0", "data_hash")).isEqualTo(pictures);
        assertThat(Ffmpeg.packets(padded.path(), "a:0", "data_hash")).isEqualTo(sound);
        assertThat(Ffmpeg.packets(padded.path(), "a:0", "pts_time")).isEqualTo(times);
        assertThat(Ffmpeg.decodingSays(padded.path())).isEmpty();
    }
}
