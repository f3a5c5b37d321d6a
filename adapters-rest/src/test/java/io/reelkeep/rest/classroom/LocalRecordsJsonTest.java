package io.reelkeep.rest.classroom;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.reelkeep.application.recording.ListClassFiles;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.recording.FileBody;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
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

/** Contract: Classroom 5, localrecord/query: SplicTime is how the documents spell it. */
class LocalRecordsJsonTest {
    private static final Instant START = Instant.ofEpochSecond(1_603_089_930);

    @Test
    void tells_more_when_there_is_more() throws IOException {
        matches("localrecord_page", 0, List.of(found(1, 36_001), found(2, 0)), 3);
    }

    @Test
    void is_finished_with_the_last_file() throws IOException {
        matches("localrecord_last", 2, List.of(found(3, 5_400_000)), 3);
    }

    @Test
    void is_finished_beyond_the_end_and_when_there_is_nothing() throws IOException {
        matches("localrecord_beyond", 7, List.of(), 3);
        matches("localrecord_none", 0, List.of(), 0);
    }

    private static void matches(String name, long from, List<ListClassFiles.Found> files, long total)
            throws IOException {
        var query =
                new ListClassFiles.Query(new TenantId(200), "100012345", Optional.empty(), Optional.empty(), from, 2);
        var json = LocalRecordsJson.of(
                query, new ListClassFiles.Answer(files, total), new PublicUrls(URI.create("https://vault.example")));
        var mapper = new ObjectMapper();
        Golden.matches(
                "classroom/" + name + ".json",
                mapper.writerWithDefaultPrettyPrinter().writeValueAsString(mapper.readTree(StrictJson.write(json))));
    }

    private static ListClassFiles.Found found(int number, long durationMillis) {
        var file = new RecordingFile(
                new RecordingFileId(5_285_890_796_076_789_140L + number),
                new CaptureId(7),
                RecordingFile.Making.RECORDED,
                "课堂主题",
                FileBody.whole(new BlobId("0".repeat(32)), 5_000_000_000L, "a".repeat(64)),
                START,
                START.plusMillis(durationMillis),
                durationMillis,
                "avc1.42c01e",
                List.of(),
                START.plusSeconds(300));
        return new ListClassFiles.Found(new UserId("t1"), file, new ShareToken("AAAAAAAAAAAAAAAAAAAAAA"));
    }
}
