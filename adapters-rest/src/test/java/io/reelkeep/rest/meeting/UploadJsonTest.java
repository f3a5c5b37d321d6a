package io.reelkeep.rest.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.ingest.OpenUpload;
import io.reelkeep.domain.ingest.Upload;
import io.reelkeep.domain.ingest.UploadId;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.rest.shared.Golden;
import io.reelkeep.rest.shared.json.StrictJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Contract: Meeting 4.10. */
class UploadJsonTest {
    private static final TenantId TENANT = new TenantId(200);
    private static final Upload UPLOAD = new Upload(
            new UploadId("3f0c9a52d1e84b7796a5e3c1d2b4f608"),
            TENANT,
            new UserId("teacher"),
            Optional.empty(),
            "lesson",
            "",
            20_000_000,
            0,
            new BlobId("0123456789abcdef0123456789abcdef"),
            Optional.of(UploadJson.BLOCK_BYTES),
            Instant.EPOCH,
            Instant.EPOCH,
            Optional.empty());

    @Test
    void answers_as_the_documents_have_it() {
        Golden.assertSame("meeting/upload-prepared", UploadJson.of(UPLOAD));
        Golden.assertSame("meeting/upload-job", UploadJson.JobJson.of(UPLOAD));
        assertThat(StrictJson.write(new Answers.NothingJson())).asString().isEqualTo("{}");
    }

    /** Numbers may come as text (contract: Meeting 1, T10), and more fields than we know. */
    @Test
    void reads_a_beginning() {
        String json = "{\"operator_id\":\"teacher\",\"operator_id_type\":\"1\",\"file_name\":\"5pen6K++Lm1wNA==\","
                + "\"file_type\":\"voice\",\"file_size\":\"20000000\",\"more\":{}}";

        var body = StrictJson.read(json.getBytes(StandardCharsets.UTF_8), UploadJson.PrepareJson.class);

        assertThat(body.command(TENANT))
                .isEqualTo(new OpenUpload.Command(
                        TENANT, new UserId("teacher"), Optional.empty(), "旧课", "", 20_000_000, Optional.of(8_388_608)));
    }

    @Test
    void reads_an_end() {
        String json = "{\"operator_id\":\"teacher\",\"operator_id_type\":3,"
                + "\"upload_id\":\"3f0c9a52d1e84b7796a5e3c1d2b4f608\",\"speak_number\":12}";

        var body = StrictJson.read(json.getBytes(StandardCharsets.UTF_8), UploadJson.FinishJson.class);

        assertThat(body.operator()).isEqualTo(new UserId("teacher"));
        assertThat(body.upload()).isEqualTo(UPLOAD.id());
    }
}
