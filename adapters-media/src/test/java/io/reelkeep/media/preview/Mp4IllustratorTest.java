package io.reelkeep.media.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.media.external.Ffmpeg;
import io.reelkeep.media.external.FfmpegPictures;
import io.reelkeep.media.external.FfmpegSound;
import io.reelkeep.media.external.Scratch;
import io.reelkeep.media.jcodec.AacWaveform;
import io.reelkeep.media.jcodec.H264Thumbnailer;
import io.reelkeep.media.kit.Clips;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class Mp4IllustratorTest {
    private static final Pattern CUE =
            Pattern.compile("(\\d\\d:\\d\\d:\\d\\d\\.\\d{3}) --> (\\d\\d:\\d\\d:\\d\\d\\.\\d{3})\n"
                    + "(storyboard-\\d\\.jpg)#xywh=(\\d+),(\\d+),(\\d+),(\\d+)\n");
    private static final int RED = 0;
    private static final int BLUE = 2;

    @TempDir
    Path dir;

    private static List<Integer> data(String peaks) {
        String list = peaks.substring(peaks.indexOf('[') + 1, peaks.indexOf(']'));
        return Arrays.stream(list.split(",")).map(Integer::valueOf).toList();
    }

    private static int number(String peaks, String name) {
        Matcher matcher = Pattern.compile("\"" + name + "\":(\\d+)").matcher(peaks);
        assertThat(matcher.find()).isTrue();
        return Integer.parseInt(matcher.group(1));
    }

    private static int channel(BufferedImage picture, int x, int y, int channel) {
        return picture.getRGB(x, y) >> (16 - 8 * channel) & 0xff;
    }

    @Test
    void makes_a_poster_a_storyboard_and_peaks_of_an_ordinary_clip() {
        Illustrated clip = Illustrated.of(Clips.with(dir, "a.mp4", 12, "-g", "25", "-aac_pns", "0"));

        assertThat(clip.names()).containsExactly("peaks.json", "poster.jpg", "storyboard-1.jpg", "storyboard.vtt");
        assertThat(clip.result().noPictures()).isEmpty();
        assertThat(clip.result().noPeaks()).isEmpty();
        assertThat(clip.picture("poster.jpg").getWidth()).isEqualTo(320);
        assertThat(clip.picture("storyboard-1.jpg").getWidth()).isEqualTo(1_600);
        assertThat(clip.picture("storyboard-1.jpg").getHeight()).isEqualTo(180);
    }

    @Test
    void the_cues_cover_the_clip_and_lie_within_the_sheet() {
        Illustrated clip = Illustrated.of(Clips.silent(dir, "a.mp4", 12, "-g", "25"));

        Matcher cue = CUE.matcher(clip.text("storyboard.vtt"));
        String until = "00:00:00.000";
        int count = 0;
        for (; cue.find(); count++) {
            assertThat(cue.group(1)).isEqualTo(until);
            until = cue.group(2);
            assertThat(Integer.parseInt(cue.group(4))).isEqualTo(count % 10 * 160);
            assertThat(Integer.parseInt(cue.group(5))).isEqualTo(count / 10 * 90);
            assertThat(List.of(cue.group(6), cue.group(7))).containsExactly("160", "90");
        }
        assertThat(count).isEqualTo(12);
        assertThat(until).isEqualTo("00:00:12.000");
    }

    @Test
    void a_long_file_has_two_sheets_at_most() {
        Path clip =
                Clips.make(dir, "long.mp4", List.of("testsrc=size=64x36:rate=1"), 1_000, "-g", "2", "-keyint_min", "2");

        Illustrated made = Illustrated.of(clip);

        assertThat(made.names())
                .containsExactly("poster.jpg", "storyboard-1.jpg", "storyboard-2.jpg", "storyboard.vtt");
        assertThat(CUE.matcher(made.text("storyboard.vtt")).results().count()).isBetween(150L, 200L);
    }

    @Test
    void the_poster_is_the_first_picture_that_is_not_black() {
        Path clip = Clips.make(
                dir,
                "black.mp4",
                List.of("testsrc=size=320x180:rate=25,drawbox=t=fill:color=black:enable='lt(t,3)'"),
                6,
                "-g",
                "25");

        BufferedImage poster = Illustrated.of(clip).picture("poster.jpg");

        assertThat(lightness(poster)).isGreaterThan(40);
    }

    private static double lightness(BufferedImage picture) {
        double sum = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                sum += channel(picture, x, y, 1);
            }
        }
        return sum / picture.getWidth() / picture.getHeight();
    }

    /** Left half red, right half blue: turned clockwise, red is above. */
    @Test
    void a_turned_track_is_shown_upright() {
        Path lying = Clips.make(
                dir,
                "lying.mp4",
                List.of("color=red:size=320x180:rate=25,drawbox=x=160:y=0:w=160:h=180:t=fill:color=blue"),
                2);
        Path turned = dir.resolve("turned.mp4");
        io.reelkeep.media.kit.Ffmpeg.ffmpeg("-display_rotation", "-90", "-i", lying, "-c", "copy", turned);

        BufferedImage poster = Illustrated.of(turned).picture("poster.jpg");

        assertThat(List.of(poster.getWidth(), poster.getHeight())).containsExactly(180, 320);
        assertThat(channel(poster, 90, 60, RED)).isGreaterThan(200);
        assertThat(channel(poster, 90, 260, BLUE)).isGreaterThan(200);
    }

    @Test
    void pixels_that_are_not_square_are_stretched() {
        Path clip = Clips.make(dir, "sar.mp4", List.of("testsrc=size=180x180:rate=25,setsar=16/9"), 2);

        BufferedImage poster = Illustrated.of(clip).picture("poster.jpg");

        assertThat(poster.getWidth() / (double) poster.getHeight()).isBetween(1.7, 1.85);
    }

    /** The tone of ffmpeg's sine source has an eighth of the full amplitude: 16 of 128. */
    @Test
    void a_tone_between_silences_is_seen_where_it_is() {
        Path clip = Clips.make(
                dir,
                "tone.mp4",
                List.of("sine=frequency=440:sample_rate=48000,volume=0:enable='lt(t,2)+gt(t,4)'"),
                6,
                "-aac_pns",
                "0");

        String peaks = Illustrated.of(clip).text("peaks.json");

        int perPixel = number(peaks, "samples_per_pixel");
        List<Integer> data = data(peaks);
        assertThat(number(peaks, "version")).isEqualTo(2);
        assertThat(number(peaks, "bits")).isEqualTo(8);
        assertThat(number(peaks, "sample_rate")).isEqualTo(48_000);
        assertThat(data).hasSize(2 * number(peaks, "length"));
        assertThat(number(peaks, "length")).isBetween(6 * 48_000 / perPixel, 6 * 48_000 / perPixel + 4);
        assertThat(most(data, 1.0, perPixel)).isBetween(0, 1);
        assertThat(most(data, 3.0, perPixel)).isBetween(13, 18);
        assertThat(most(data, 5.0, perPixel)).isBetween(0, 1);
    }

    private static int most(List<Integer> data, double second, int perPixel) {
        return data.get((int) (second * 48_000 / perPixel) * 2 + 1);
    }

    @Test
    void long_sound_has_several_zoom_levels_each_eight_times_as_fine() {
        Path clip = Clips.soundOnly(dir, "a.mp4", 60, "-aac_pns", "0");

        Illustrated made = Illustrated.of(clip);

        assertThat(made.names()).containsExactly("peaks-2.json", "peaks.json");
        assertThat(made.result().noPictures()).contains("no_samples");
        assertThat(number(made.text("peaks.json"), "samples_per_pixel")).isEqualTo(4_096);
        assertThat(number(made.text("peaks-2.json"), "samples_per_pixel")).isEqualTo(512);
    }

    @Test
    void what_cannot_be_decoded_is_told_and_does_no_harm_to_the_rest() {
        Path clip = hevc("-aac_pns", "0");

        Illustrated made = Illustrated.of(clip);

        assertThat(made.result().noPictures()).contains("unsupported_codec");
        assertThat(made.names()).containsExactly("peaks.json");
    }

    private Path hevc(String... more) {
        var encoding = new ArrayList<>(List.of("-c:v", "libx265", "-tag:v", "hvc1", "-x265-params", "log-level=0"));
        encoding.addAll(List.of(more));
        return Clips.with(dir, "hevc.mp4", 4, encoding.toArray(String[]::new));
    }

    /** The decoder makes silence of such frames: no peaks are better than wrong ones. */
    @Test
    void sound_with_noise_substitution_is_not_drawn_as_silence() {
        Illustrated made = Illustrated.of(Clips.soundOnly(dir, "pns.mp4", 4, "-aac_pns", "1"));

        assertThat(made.result().noPeaks()).contains("unsupported_codec");
    }

    @Test
    void an_installed_ffmpeg_stands_in_where_we_cannot_decode() {
        var ffmpeg = new Ffmpeg(io.reelkeep.media.kit.Ffmpeg.installed(), new Scratch(dir.resolve("scratch")));

        Illustrated made = Illustrated.of(
                hevc("-g", "25"),
                List.of(new H264Thumbnailer(), new FfmpegPictures(ffmpeg)),
                List.of(new AacWaveform(), new FfmpegSound(ffmpeg)));

        assertThat(made.names()).containsExactly("peaks.json", "poster.jpg", "storyboard-1.jpg", "storyboard.vtt");
        assertThat(CUE.matcher(made.text("storyboard.vtt")).results()).hasSize(4);
        assertThat(made.picture("storyboard-1.jpg").getWidth()).isEqualTo(640);
        assertThat(lightness(made.picture("poster.jpg"))).isGreaterThan(40);
        assertThat(number(made.text("peaks.json"), "sample_rate")).isEqualTo(16_000);
        assertThat(data(made.text("peaks.json")).get(101)).isBetween(13, 18);
    }

    @Test
    void the_two_decoders_see_the_same_pictures() {
        var ffmpeg = new Ffmpeg(io.reelkeep.media.kit.Ffmpeg.installed(), new Scratch(dir.resolve("scratch")));
        Path clip = Clips.silent(dir, "b.mp4", 6, "-g", "25", "-bf", "3", "-preset", "medium");

        BufferedImage ours = Illustrated.of(clip).picture("storyboard-1.jpg");
        BufferedImage theirs = Illustrated.of(clip, List.of(new FfmpegPictures(ffmpeg)), List.of())
                .picture("storyboard-1.jpg");

        assertThat(Pixels.meanSquareError(ours, theirs)).isLessThan(60);
    }
}
