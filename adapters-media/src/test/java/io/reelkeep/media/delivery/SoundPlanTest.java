package io.reelkeep.media.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.application.kit.SampleBytes;
import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.media.content.FileContent;
import io.reelkeep.media.content.GatherPlan;
import io.reelkeep.media.content.GatheredContent;
import io.reelkeep.media.isobmff.parse.Limits;
import io.reelkeep.media.isobmff.parse.MovieReader;
import io.reelkeep.media.kit.Clips;
import io.reelkeep.media.kit.Ffmpeg;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The judge is ffprobe: every frame of the sound is there, at its time, in a file that calls itself M4A. */
class SoundPlanTest {
    private static final String TAG = "5".repeat(64);

    @TempDir
    static Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"aac", "libopus", "libmp3lame", "flac"})
    void holds_every_frame_of_the_sound_and_nothing_else(String codec) throws IOException {
        Path film = film(codec);

        Path sound = export(film);

        assertThat(Ffmpeg.packets(sound, "a:0", "data_hash")).isEqualTo(Ffmpeg.packets(film, "a:0", "data_hash"));
        assertThat(Ffmpeg.packets(sound, "a:0", "pts_time")).isEqualTo(Ffmpeg.packets(film, "a:0", "pts_time"));
        assertThat(Ffmpeg.stream(sound, "v:0", "codec_name")).isEmpty();
        assertThat(Ffmpeg.decodingSays(sound)).isEmpty();
        assertThat(Clips.decodedSamples(sound)).isEqualTo(Clips.decodedSamples(film));
    }

    @Test
    void calls_itself_an_m4a() throws IOException {
        byte[] sound = Files.readAllBytes(export(film("aac")));

        assertThat(new String(sound, 4, 8, StandardCharsets.US_ASCII)).isEqualTo("ftypM4A ");
    }

    @Test
    void any_range_of_it_is_what_the_whole_has_there() throws IOException {
        Path film = film("aac");
        byte[] whole = Files.readAllBytes(export(film));

        try (BlobContent content = content(film, plan(film))) {
            for (int from = 0; from < whole.length; from += 997) {
                int length = Math.min(5_000, whole.length - from);
                assertThat(SampleBytes.read(content, from, length))
                        .isEqualTo(Arrays.copyOfRange(whole, from, from + length));
            }
        }
    }

    @Test
    void the_same_film_gives_the_same_tag_and_another_film_another() {
        Path film = film("aac");

        assertThat(plan(film).tag()).isEqualTo(plan(film).tag()).isNotEqualTo(TAG);
        assertThat(plan(film("flac")).tag()).isNotEqualTo(plan(film).tag());
    }

    @Test
    void says_that_a_silent_film_has_no_sound() {
        Path silent = Clips.silent(folder, "silent.mp4", 0.2);

        assertThatThrownBy(() -> plan(silent))
                .isInstanceOfSatisfying(
                        MediaRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo(MediaRefused.Code.NO_SAMPLES));
    }

    private static Path film(String codec) {
        Path film = folder.resolve(codec + ".mp4");
        return Files.exists(film)
                ? film
                : Clips.with(folder, codec + ".mp4", 4, "-c:a", codec, "-strict", "experimental");
    }

    private static Path export(Path film) throws IOException {
        GatherPlan plan = plan(film);
        try (BlobContent content = content(film, plan)) {
            return Files.write(
                    folder.resolve(film.getFileName() + ".m4a"), SampleBytes.read(content, 0, (int) plan.sizeBytes()));
        }
    }

    private static GatherPlan plan(Path film) {
        try (FileContent content = FileContent.open(film)) {
            return SoundPlan.of(
                    MovieReader.read(content, 0, Limits.forThisHeap()).movie(), TAG);
        }
    }

    private static BlobContent content(Path film, GatherPlan plan) {
        return new GatheredContent(plan, List.of(() -> FileContent.open(film)));
    }
}
