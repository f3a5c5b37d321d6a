package io.reelkeep.rest.live.vod;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.shared.Page;
import io.reelkeep.application.sharing.FindFilesOfPart;
import io.reelkeep.application.sharing.PlayFile;
import io.reelkeep.domain.capture.FilePart;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.recording.FileBody;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.domain.sharing.ShareToken;
import io.reelkeep.rest.shared.Golden;
import io.reelkeep.rest.shared.PublicUrls;
import io.reelkeep.rest.shared.json.StrictJson;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Contract: Live 2, fileSet row. */
class FileSetJsonTest {
    private static final PublicUrls URLS = new PublicUrls(URI.create("https://vault.example"));
    private static final Instant START = Instant.parse("2015-09-06T10:56:11Z");
    private static final String VID = "1200_00000000000000070000000000000001";

    @Test
    void answers_a_search_with_a_count() {
        Golden.assertSame("live/by-name", FileSetJson.of(new Page<>(List.of(file()), 1, 10, 105), URLS));
    }

    @Test
    void answers_a_search_that_finds_nothing() {
        Golden.assertSame("live/by-name-none", FileSetJson.of(new Page<>(List.of(), 1, 10, 0), URLS));
    }

    @Test
    void answers_a_look_up_without_a_count_and_with_the_picture_under_both_names() {
        Golden.assertSame("live/by-vid", FileSetJson.of(found(FilePart.State.MADE, file()), VID, URLS));
    }

    @Test
    void has_nothing_to_play_before_the_file_is_made() {
        Golden.assertSame("live/by-vid-pending", FileSetJson.of(found(FilePart.State.PENDING), VID, URLS));
        Golden.assertSame("live/by-vid-failed", FileSetJson.of(found(FilePart.State.FAILED), VID, URLS));
    }

    @Test
    void says_the_same_to_those_who_get_it_later() {
        var found = found(FilePart.State.MADE, file());

        assertThat(new PlayInfoWords(URLS).answer(found, VID))
                .isEqualTo(new String(StrictJson.write(FileSetJson.of(found, VID, URLS)), StandardCharsets.UTF_8));
    }

    private static FindFilesOfPart.Found found(FilePart.State state, PlayFile... files) {
        return new FindFilesOfPart.Found(state, List.of(files));
    }

    private static PlayFile file() {
        var file = new RecordingFile(
                new RecordingFileId(1_318_080_818_611_111_111L),
                new CaptureId(7),
                RecordingFile.Making.RECORDED,
                "13425173277_2015-09-06-18-56-11_2015-09-06-19-06-11",
                FileBody.whole(new BlobId("a".repeat(32)), 75_000_000, "b".repeat(64)),
                START,
                START.plusSeconds(600),
                599_600,
                "avc1.42c01e,mp4a.40.2",
                List.of(),
                START.plusSeconds(700));
        return new PlayFile(file, new ShareToken("A".repeat(22)), true);
    }
}
