package io.reelkeep.media.hls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import io.reelkeep.media.kit.Clips;
import io.reelkeep.media.kit.Ffmpeg;
import io.reelkeep.media.kit.SpliceBench;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a file is like: the streams are its streams, at their times, in segments that can be decoded. */
class OddSourcesTest {
    @TempDir
    Path dir;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-bf 3 -g 60 -x264-params b-pyramid=strict -movflags negative_cts_offsets",
                "-bf 2 -g 40 -use_editlist 0",
                "-g 25 -movflags frag_keyframe+empty_moov+default_base_moof",
                "-bf 2 -g 25 -movflags frag_keyframe+empty_moov+default_base_moof -output_ts_offset 100",
                "-bf 2 -g 30 -output_ts_offset 3.21",
                "-g 50 -video_track_timescale 30000 -ar 44100 -ac 2",
                "-g 1000",
                "-g 1",
                "-g 50 -vf setpts=PTS+floor(3*sin(N))*TB*300/3 -fps_mode passthrough",
                "-bf 2 -g 25 -x264-params open-gop=1:keyint_min=25"
            })
    void streams_are_untouched(String encoding) {
        Path source = Clips.with(dir, "source.mp4", 14, encoding.split(" "));

        assertSame(source);
    }

    @ParameterizedTest
    @CsvSource({
        "-c:v libx265 -x265-params log-level=none:open-gop=1:keyint=40 -tag:v hvc1 -c:a aac, hvc1\\.1\\.6\\.L\\d+\\.\\d+,mp4a.40.2",
        "-c:v libx265 -x265-params log-level=none -tag:v hev1 -c:a libmp3lame, hev1\\.1\\.6\\.L\\d+\\.\\d+, mp4a.6b",
        "-c:v libvpx-vp9 -deadline realtime -c:a libopus, vp09\\.00\\.\\d\\d\\.08, opus",
        "-c:v libaom-av1 -usage realtime -cpu-used 8 -c:a flac -strict -2, av01\\.0\\.\\d\\dM\\.08, flac",
    })
    void codecs_pass_through_by_their_names(String encoding, String video, String audio) {
        Path source = Clips.with(dir, "source.mp4", 7, encoding.split(" "));
        HlsStage stage = assertSame(source);

        assertThat(stage.text("master.m3u8")).containsPattern("CODECS=\"" + video + "," + audio + "\"");
    }

    @Test
    void a_silent_film_has_no_sound() {
        HlsStage stage = HlsStage.of(Clips.silent(dir, "silent.mp4", 7, "-g", "25"));

        assertThat(stage.named("master.m3u8")).containsExactly("video.m3u8");
        assertThat(stage.text("master.m3u8")).doesNotContain("AUDIO").doesNotContain("mp4a");
        assertThat(Ffmpeg.packets(write(stage), "v:0", "pts")).hasSize(175);
        assertRefused(stage, "audio.m3u8", Code.NO_SAMPLES);
        assertRefused(stage, "audio-0.m4s", Code.NO_SAMPLES);
    }

    @Test
    void sound_alone_is_the_variant() {
        Path source = Clips.soundOnly(dir, "sound.m4a", 13);
        HlsStage stage = HlsStage.of(source);

        assertThat(stage.named("master.m3u8")).containsExactly("audio.m3u8");
        assertThat(stage.text("master.m3u8"))
                .contains("CODECS=\"mp4a.40.2\"")
                .doesNotContain("RESOLUTION")
                .doesNotContain("EXT-X-MEDIA");
        assertThat(StreamHashes.of(write(stage))).isEqualTo(StreamHashes.of(source));
        assertRefused(stage, "video.m3u8", Code.NO_SAMPLES);
    }

    @Test
    void a_rotation_stays_and_turns_the_resolution() {
        Path upright = Clips.with(dir, "upright.mp4", 2);
        Path turned = dir.resolve("turned.mp4");
        Ffmpeg.ffmpeg("-display_rotation", "90", "-i", upright, "-c", "copy", turned);
        HlsStage stage = HlsStage.of(turned);

        assertThat(stage.text("master.m3u8")).contains("RESOLUTION=180x320");
        Path alone = Alone.write(stage, dir, "video", 0);
        assertThat(Ffmpeg.ffprobe("-show_entries", "stream_side_data=rotation", "-of", "csv=p=0", alone)
                        .trim())
                .isEqualTo("90");
    }

    /** The splicer writes parameter sets into the samples where its pieces differ. */
    @Test
    void parameter_sets_in_the_samples_pass_through() {
        Path small = Clips.with(dir, "small.mp4", 7, "-g", "25", "-profile:v", "baseline");
        Path other = Clips.with(dir, "other.mp4", 7, "-g", "25", "-profile:v", "high", "-coder", "1");
        var bench = new SpliceBench(dir);
        Path spliced = bench.stitch(List.of(bench.piece(1, small), bench.piece(2, other)))
                .path();

        HlsStage stage = assertSame(spliced);

        assertThat(Ffmpeg.decodingSays(Alone.write(stage, dir, "video", 2))).isEmpty();
    }

    /** An edit list that hides pictures: players of HLS would drop what is before time 0 up to the next key frame. */
    @Test
    void hidden_pictures_before_the_start_do_not_take_the_rest_along() {
        Path whole = Clips.with(dir, "whole.mp4", 14, "-g", "50");
        Path cut = dir.resolve("cut.mp4");
        Ffmpeg.ffmpeg("-ss", "1.2", "-i", whole, "-c", "copy", cut);
        HlsStage stage = HlsStage.of(cut);

        Path master = write(stage);

        assertThat(Times.of(master, "v:0").get(0)).isZero();
        assertThat(Times.of(master, "v:0")).hasSize(350);
        assertThat(Times.apartAtTheEnd(master, master.resolveSibling("audio.m3u8")))
                .isEqualTo(Times.apartAtTheEnd(cut, cut));
    }

    @Test
    void without_a_key_frame_nothing_is_streamed() {
        byte[] film = SpliceBench.read(Clips.silent(dir, "film.mp4", 1));
        int stss = new String(film, StandardCharsets.ISO_8859_1).indexOf("stss");
        film[stss + 11] = 0;

        assertRefused(HlsStage.of(film), "master.m3u8", Code.NO_KEYFRAME);
    }

    /** Such sound has as many samples as it has values, and no browser plays it. */
    @Test
    void sound_that_no_player_streams_is_refused() {
        Path raw = Clips.soundOnly(dir, "raw.mov", 1, "-c:a", "pcm_s16le");

        assertRefused(HlsStage.of(raw), "master.m3u8", Code.UNSUPPORTED_CODEC);
    }

    @Test
    void what_is_not_media_is_refused_again_and_again_without_being_read_again() {
        HlsStage stage = HlsStage.of("no film at all, but long enough to be one".getBytes(StandardCharsets.UTF_8));

        assertRefused(stage, "master.m3u8", Code.NOT_MEDIA);
        assertRefused(stage, "video-0.m4s", Code.NOT_MEDIA);
        assertThat(stage.opens()).isEqualTo(1);
    }

    private static void assertRefused(HlsStage stage, String name, Code code) {
        assertThatThrownBy(() -> stage.renditions().resource(stage.body(), name))
                .isInstanceOfSatisfying(
                        MediaRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private HlsStage assertSame(Path source) {
        HlsStage stage = HlsStage.of(source);
        Path master = write(stage);
        assertThat(StreamHashes.of(master)).isEqualTo(StreamHashes.of(source));
        assertThat(Times.sinceStart(master, "v:0")).isEqualTo(Times.sinceStart(source, "v:0"));
        Path sound = master.resolveSibling("audio.m3u8");
        assertThat(Times.apart(master, sound)).isEqualTo(Times.apart(source, source));
        for (String name : stage.named("video.m3u8")) {
            if (name.endsWith(".m4s")) {
                int number = Integer.parseInt(name.replaceAll("\\D", " ").trim().split(" ")[0]);
                Path alone = Alone.write(stage, dir, "video", number);
                assertThat(Ffmpeg.packets(alone, "v:0", "flags").get(0)).startsWith("K");
            }
        }
        return stage;
    }

    private Path write(HlsStage stage) {
        try {
            return stage.writeTo(Files.createDirectories(dir.resolve("hls")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
