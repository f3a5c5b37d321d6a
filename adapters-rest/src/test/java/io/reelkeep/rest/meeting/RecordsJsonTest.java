package io.reelkeep.rest.meeting;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.reelkeep.application.recording.RecordingView;
import io.reelkeep.application.shared.Page;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.recording.FileBody;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.recording.RecordingState;
import io.reelkeep.domain.recording.Take;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.sharing.Share;
import io.reelkeep.domain.sharing.SharePolicy;
import io.reelkeep.domain.sharing.ShareScope;
import io.reelkeep.domain.sharing.ShareToken;
import io.reelkeep.rest.golden.Golden;
import io.reelkeep.rest.shared.PublicUrls;
import io.reelkeep.rest.shared.json.StrictJson;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** F65 to F79, F83, F85; C3, C4, C5, C8. */
class RecordsJsonTest {
    private static final TenantId TENANT = new TenantId(200);
    private static final CaptureId CAPTURE = new CaptureId(7);
    private static final RecordingId ID = new RecordingId(1_318_080_818_611_111_111L);
    private static final Instant MEETING_START = Instant.ofEpochMilli(1_603_089_930_093L);

    /** The document's own example, with the file's id as text and the link that it leaves out. */
    @Test
    void answers_the_documents_example() throws IOException {
        matches("records-example", view(Origin.CLOUD, Take.State.DONE, List.of(file(1)), Optional.of(link())));
    }

    @Test
    void says_nothing_about_rights_while_sharing_is_off() throws IOException {
        matches(
                "records-not-shared",
                view(Origin.UPLOAD, Take.State.DONE, List.of(file(1), file(2)), Optional.empty()));
    }

    @Test
    void tells_no_files_before_the_recording_is_finished() throws IOException {
        matches(
                "records-under-way",
                view(Origin.LIVE, Take.State.RUNNING, List.of(file(1)), Optional.of(link())),
                view(Origin.LOCAL, Take.State.PROCESSING, List.of(file(1)), Optional.empty()));
    }

    @Test
    void is_finished_without_files_when_none_could_be_made() throws IOException {
        matches("records-failed", view(Origin.LOCAL, Take.State.FAILED, List.of(), Optional.empty()));
    }

    /** F86 */
    @Test
    void answers_an_empty_list_with_zeros() throws IOException {
        matches("records-empty");
    }

    /** Contract: Meeting 4.2: the host has another name, and the start is that of the recording. */
    @Test
    void answers_administrators_in_other_words() {
        var view = view(Origin.CLOUD, Take.State.DONE, List.of(file(1)), Optional.of(link()));

        GoldenAnswer.matches(
                "corp-records",
                RecordsJson.ofEnterprise(
                        new Page<>(List.of(view), 1, 20, 1), new PublicUrls(URI.create("https://vault.example"))));
    }

    private static void matches(String name, RecordingView... views) throws IOException {
        var page = new Page<>(List.of(views), 1, 10, views.length);
        byte[] json = StrictJson.write(RecordsJson.of(page, new PublicUrls(URI.create("https://vault.example"))));
        var mapper = new ObjectMapper();
        Golden.matches(
                "meeting/" + name + ".json",
                mapper.writerWithDefaultPrettyPrinter().writeValueAsString(mapper.readTree(json)));
    }

    private static RecordingView view(
            Origin origin, Take.State take, List<RecordingFile> files, Optional<Share> share) {
        var about = new Recording.Subject(
                new MeetingId(1_360_800_130_111_111_111L),
                "423111111",
                "testUser的快速会议",
                new UserId("creator"),
                new UserId("testUser"),
                MEETING_START);
        return new RecordingView(
                Recording.restore(new Recording.Snapshot(
                        ID,
                        TENANT,
                        about,
                        origin,
                        MEETING_START,
                        RecordingState.READY,
                        List.of(new Take(CAPTURE, take, Optional.empty())),
                        files)),
                share);
    }

    private static RecordingFile file(int number) {
        Instant start = Instant.ofEpochMilli(1_603_089_930_577L);
        return new RecordingFile(
                new RecordingFileId(1_318_080_818_611_111_110L + number),
                CAPTURE,
                RecordingFile.Making.RECORDED,
                "testUser的快速会议",
                FileBody.whole(new BlobId("0".repeat(32)), number == 1 ? 604_081 : 5_000_000_000L, "a".repeat(64)),
                start,
                Instant.ofEpochMilli(1_603_089_967_213L),
                36_636,
                "avc1.42c01e",
                List.of(),
                start);
    }

    private static Share link() {
        return Share.of(
                new ShareToken("AAAAAAAAAAAAAAAAAAAAAA"),
                TENANT,
                new ShareScope.WholeRecording(ID),
                SharePolicy.WATCH_ONLY,
                MEETING_START);
    }
}
