package io.reelkeep.rest.wecom;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import io.reelkeep.rest.golden.Golden;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Failure;
import io.reelkeep.rest.shared.json.StrictJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What the tests of the dialect's parts have in common: the document's example, and how answers are looked at. */
public final class SampleAnswers {
    public static final TenantId TENANT = new TenantId(200);
    public static final Instant START = Instant.ofEpochMilli(1_603_089_930_577L);

    private static final CaptureId CAPTURE = new CaptureId(7);
    private static final int FINE = 0;

    private SampleAnswers() {}

    public static Recording recording(RecordingFile... files) {
        var about = new Recording.Subject(
                new MeetingId(1_360_800_130_111_111_111L),
                "423111111",
                "testUser的快速会议",
                new UserId("creator"),
                new UserId("testUser"),
                START);
        return Recording.restore(new Recording.Snapshot(
                new RecordingId(1_318_080_818_611_111_111L),
                TENANT,
                about,
                Origin.CLOUD,
                START,
                RecordingState.READY,
                List.of(new Take(CAPTURE, Take.State.DONE, Optional.empty())),
                List.of(files)));
    }

    public static RecordingFile file(int number, FileBody.Container container, String codecs) {
        return new RecordingFile(
                new RecordingFileId(1_318_080_818_611_111_110L + number),
                CAPTURE,
                RecordingFile.Making.RECORDED,
                "testUser的快速会议",
                new FileBody(new BlobId("0".repeat(32)), FileBody.Form.WHOLE, container, 604_081, "a".repeat(64)),
                START,
                START.plusMillis(36_636),
                36_636,
                codecs,
                List.of(),
                START);
    }

    /** @param name without its extension */
    public static void matches(String name, Record answer) throws IOException {
        var mapper = new ObjectMapper();
        Golden.matches(
                "wecom/" + name + ".json",
                mapper.writerWithDefaultPrettyPrinter().writeValueAsString(mapper.readTree(StrictJson.write(answer))));
    }

    public static <T extends Record> T read(String json, Class<T> type) {
        return WeComJson.read(json.getBytes(StandardCharsets.UTF_8), type);
    }

    /** The code of what is wrong with a request; 0 when nothing is. */
    public static int code(Supplier<?> reading) {
        try {
            reading.get();
            return FINE;
        } catch (BadInput wrong) {
            return WeComErrors.codeOf(Failure.badInput(wrong, "id"));
        }
    }
}
