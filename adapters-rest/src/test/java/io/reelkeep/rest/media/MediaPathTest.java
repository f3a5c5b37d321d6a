package io.reelkeep.rest.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.delivery.Wanted;
import io.reelkeep.application.delivery.Wanted.Form;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.sharing.ShareToken;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaPathTest {
    private static final String TOKEN = "AAAAAAAAAAAAAAAAAAAA_-";

    @ParameterizedTest
    @CsvSource({
        "17.mp4, WHOLE, mp4",
        "17.webm, WHOLE, webm",
        "17.m4a, SOUND, m4a",
        "17/captions/subtitles-zh-Hans.vtt, CAPTIONS, subtitles-zh-Hans",
        "17/captions/chapters-en.vtt, CAPTIONS, chapters-en",
        "17/hls/master.m3u8, HLS, master.m3u8",
        "17/hls/video/init.mp4, HLS, video/init.mp4"
    })
    void reads_token_file_and_form(String rest, Form form, String name) {
        assertThat(MediaPath.of("/media/" + TOKEN + "/" + rest, ""))
                .contains(new MediaPath(
                        new ShareToken(TOKEN), new Wanted.OfFile(new RecordingFileId(17), form, name), false));
    }

    @ParameterizedTest
    @CsvSource({"'', false, false", "audio_only=1, true, false", "audio_only=1&download=1, true, true"})
    void reads_what_is_wanted_of_the_whole_recording(String query, boolean soundOnly, boolean isDownload) {
        assertThat(MediaPath.of("/media/" + TOKEN + "/recording.zip", query))
                .contains(new MediaPath(new ShareToken(TOKEN), new Wanted.Archive(soundOnly), isDownload));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/media/",
                "/media/short/17.mp4",
                "/media/" + TOKEN + "/0.mp4",
                "/media/" + TOKEN + "/17",
                "/media/" + TOKEN + "/17.mov",
                "/media/" + TOKEN + "/17/captions/en.vtt",
                "/media/" + TOKEN + "/17/captions/subtitles-.vtt",
                "/media/" + TOKEN + "/17/captions/subtitles-en.srt",
                "/media/" + TOKEN + "/17/hls/",
                "/media/" + TOKEN + "/17/hls/../x",
                "/media/" + TOKEN + "/17/hls/a//b",
                "/media/" + TOKEN + "/17/hls/.m3u8",
                "/media/" + TOKEN + "/other.zip",
                "/media/" + TOKEN + "/17.mp4/",
                "/media/" + TOKEN + "/17.mp4;v=1",
                "/media/" + TOKEN + "/%31.mp4",
                "/media/..;/" + TOKEN + "/17.mp4",
                "/media/" + TOKEN + "/9223372036854775808.mp4",
                "/media/" + TOKEN + "/../17.mp4",
                "/media/" + TOKEN + "x/17.mp4"
            })
    void knows_no_other_form(String path) {
        assertThat(MediaPath.of(path, "")).isEmpty();
    }
}
