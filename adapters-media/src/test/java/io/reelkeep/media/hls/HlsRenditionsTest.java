package io.reelkeep.media.hls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.application.shared.port.MediaRefused.Code;
import io.reelkeep.domain.recording.FileBody;
import io.reelkeep.domain.recording.FileBody.Container;
import io.reelkeep.domain.recording.FileBody.Form;
import io.reelkeep.media.kit.Clips;
import io.reelkeep.media.kit.Ffmpeg;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a player fetches, judged by ffmpeg reading it from a directory. */
class HlsRenditionsTest {
    @TempDir
    static Path dir;

    private static Path source;
    private static HlsStage stage;
    private static Path master;

    @BeforeAll
    static void stream() throws IOException {
        source = Clips.with(dir, "source.mp4", 20, "-bf", "2", "-g", "50", "-sc_threshold", "0");
        stage = HlsStage.of(source);
        master = stage.writeTo(Files.createDirectory(dir.resolve("hls")));
    }

    @Test
    void the_streams_are_those_of_the_file() {
        assertThat(StreamHashes.of(master)).isEqualTo(StreamHashes.of(source));
        assertThat(Ffmpeg.decodingSays(master)).isEmpty();
    }

    @Test
    void pictures_and_sound_are_due_when_they_are_in_the_file() {
        Path sound = master.resolveSibling("audio.m3u8");
        assertThat(Times.of(master, "v:0")).isEqualTo(Times.of(source, "v:0"));
        assertThat(Times.of(sound, "a:0")).isEqualTo(Times.of(source, "a:0"));
    }

    @Test
    void the_master_playlist_tells_what_it_takes_to_play() {
        assertThat(stage.text("master.m3u8")).matches("""
                #EXTM3U
                #EXT-X-VERSION:7
                #EXT-X-INDEPENDENT-SEGMENTS
                #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="audio",NAME="Sound",DEFAULT=YES,AUTOSELECT=YES,URI="audio\\.m3u8"
                #EXT-X-STREAM-INF:BANDWIDTH=\\d+,AVERAGE-BANDWIDTH=\\d+,CODECS="avc1\\.[0-9a-f]{6},mp4a\\.40\\.2",\
                RESOLUTION=320x180,FRAME-RATE=25\\.000,AUDIO="audio"
                video\\.m3u8
                """);
    }

    /** RFC 8216 §4.3.4.2: the peak holds for every segment, the average for all of them. */
    @Test
    void the_bit_rates_are_those_of_the_segments() {
        double average = 0;
        double peak = 0;
        for (String playlist : List.of("video.m3u8", "audio.m3u8")) {
            List<String> names = stage.named(playlist).stream()
                    .filter(name -> name.endsWith(".m4s"))
                    .toList();
            List<Double> seconds = Playlist.seconds(stage.text(playlist));
            List<Double> bits =
                    names.stream().map(name -> 8.0 * stage.bytes(name).length).toList();
            average += Playlist.sum(bits) / Playlist.sum(seconds);
            peak += densest(bits, seconds);
        }
        assertThat(Playlist.attribute(stage.text("master.m3u8"), "AVERAGE-BANDWIDTH"))
                .isBetween((long) average - 2, (long) average + 2);
        assertThat(Playlist.attribute(stage.text("master.m3u8"), "BANDWIDTH"))
                .isBetween((long) peak - 2, (long) peak + 2);
    }

    /** Of all stretches of neighbours that last from half to one and a half of the target. */
    private static double densest(List<Double> bits, List<Double> seconds) {
        double densest = 0;
        for (int from = 0; from < bits.size(); from++) {
            for (int to = from + 1; to <= bits.size(); to++) {
                double length = Playlist.sum(seconds.subList(from, to));
                boolean counts = length >= 3 && length <= 9;
                densest = Math.max(densest, counts ? Playlist.sum(bits.subList(from, to)) / length : 0);
            }
        }
        return densest;
    }

    @Test
    void segments_of_pictures_begin_with_a_key_frame_and_last_about_6_s() {
        assertThat(Playlist.seconds(stage.text("video.m3u8"))).containsExactly(6.0, 6.0, 6.0, 2.0);
        assertThat(stage.text("video.m3u8"))
                .contains("#EXT-X-TARGETDURATION:6\n")
                .contains("URI=\"init-video.mp4\"");
        for (int i = 0; i < 4; i++) {
            assertThat(Ffmpeg.packets(alone("video", i), "v:0", "flags").get(0)).startsWith("K");
        }
    }

    @Test
    void segments_of_sound_are_whole_frames_whose_lengths_add_up() {
        List<Double> seconds = Playlist.seconds(stage.text("audio.m3u8"));

        assertThat(seconds).allMatch(length -> length < 6.03).hasSize(4);
        long ticks = Ffmpeg.packets(source, "a:0", "duration").stream()
                .mapToLong(Long::parseLong)
                .sum();
        assertThat(Playlist.sum(seconds)).isCloseTo(ticks / 48_000.0, within(0.000_001));
        assertThat(Ffmpeg.decodingSays(alone("audio", 2))).isEmpty();
    }

    @Test
    void a_segment_plays_from_its_time_on() {
        assertThat(Times.of(alone("video", 2), "v:0").get(0)).isEqualTo(12_000);
    }

    /** media.md 7: at most 1 % of what is sent is not media. */
    @Test
    void heads_add_less_than_a_hundredth() throws IOException {
        Path rich = Clips.with(dir, "rich.mp4", 20, "-g", "50", "-b:v", "1500k", "-b:a", "128k");
        HlsStage streamed = HlsStage.of(rich);
        long sent = 0;
        for (String playlist : streamed.named("master.m3u8")) {
            for (String name : streamed.named(playlist)) {
                sent += streamed.bytes(name).length;
            }
        }
        long media = 0;
        for (String stream : List.of("v:0", "a:0")) {
            media += Ffmpeg.packets(rich, stream, "size").stream()
                    .mapToLong(Long::parseLong)
                    .sum();
        }

        assertThat(100 * (sent - media)).isLessThan(media);
    }

    @Test
    void the_same_bytes_have_the_same_tag_and_others_another() {
        var tags = new ArrayList<String>();
        for (String name : List.of("master.m3u8", "video.m3u8", "init-video.mp4", "video-0.m4s", "video-1.m4s")) {
            tags.add(stage.renditions().resource(stage.body(), name).tag());
        }

        assertThat(tags).doesNotHaveDuplicates();
        assertThat(stage.renditions().resource(stage.body(), "video-1.m4s").tag())
                .isEqualTo(tags.get(4));
    }

    @Test
    void media_types_are_those_of_playlists_pictures_and_sound() {
        assertThat(mediaType("master.m3u8")).isEqualTo("application/vnd.apple.mpegurl");
        assertThat(mediaType("video-0.m4s")).isEqualTo("video/mp4");
        assertThat(mediaType("init-audio.mp4")).isEqualTo("audio/mp4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Master.m3u8",
                "master.m3u8 ",
                "video.m3u",
                "video-00.m4s",
                "video-4.m4s",
                "video--1.m4s",
                "video-99999999999.m4s",
                "init-video.m4s",
                "../master.m3u8",
                "subtitles.m3u8"
            })
    void other_names_are_refused(String name) {
        assertThatThrownBy(() -> stage.renditions().resource(stage.body(), name))
                .isInstanceOfSatisfying(
                        MediaRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo(Code.NO_SAMPLES));
    }

    @Test
    void a_webm_is_refused() {
        FileBody mp4 = stage.body();
        var webm = new FileBody(mp4.blob(), Form.WHOLE, Container.WEBM, mp4.sizeBytes(), "f".repeat(64));

        assertThatThrownBy(() -> stage.renditions().resource(webm, "master.m3u8"))
                .isInstanceOfSatisfying(
                        MediaRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo(Code.UNSUPPORTED_CONTAINER));
    }

    @Test
    void the_index_is_read_once_and_media_only_when_they_are_sent() {
        HlsStage fresh = HlsStage.of(source);
        fresh.text("master.m3u8");
        for (int i = 0; i < 4; i++) {
            fresh.renditions().resource(fresh.body(), "video-" + i + ".m4s");
        }
        assertThat(fresh.opens()).isEqualTo(1);

        fresh.bytes("video-0.m4s");
        assertThat(fresh.opens()).isEqualTo(2);
    }

    private static String mediaType(String name) {
        return stage.renditions().resource(stage.body(), name).mediaType();
    }

    private static Path alone(String kind, int number) {
        return Alone.write(stage, dir, kind, number);
    }
}
