package io.reelkeep.rest.meeting;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.reelkeep.application.ingest.OpenUpload;
import io.reelkeep.domain.ingest.BlockPlan;
import io.reelkeep.domain.ingest.Upload;
import io.reelkeep.domain.ingest.UploadId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.json.Tolerant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How an upload is to be cut (contract: Meeting 4.10). */
record UploadJson(
        @JsonProperty("upload_id") String uploadId,
        @JsonProperty("block_size") int blockSize,
        @JsonProperty("block_num") int blockNum) {
    /** Few requests for long files, and not much to send again. */
    static final int BLOCK_BYTES = 8 * 1024 * 1024;

    /** The request to begin. */
    @Tolerant
    record PrepareJson(
            Optional<String> operatorId,
            Optional<Long> operatorIdType,
            String fileName,
            String fileType,
            long fileSize) {
        OpenUpload.Command command(TenantId tenant) {
            UserId operator =
                    Operator.of(operatorId, operatorIdType, Optional.empty()).required();
            String name = UploadedFile.name(fileName);
            UploadedFile.checkType(fileType);
            long lengthBytes = Input.inBounds("file_size", fileSize, 1, Long.MAX_VALUE);
            return new OpenUpload.Command(
                    tenant, operator, Optional.empty(), name, "", lengthBytes, Optional.of(BLOCK_BYTES));
        }
    }

    /**
     * The request to finish.
     *
     * @param aiRecord as truth value or as text
     */
    @Tolerant
    record FinishJson(
            Optional<String> operatorId,
            Optional<Long> operatorIdType,
            String uploadId,
            long speakNumber,
            @Nullable JsonNode aiRecord) {
        UserId operator() {
            return Operator.of(operatorId, operatorIdType, Optional.empty()).required();
        }

        UploadId upload() {
            String wish = Optional.ofNullable(aiRecord).map(JsonNode::asText).orElse("");
            UploadedFile.checkWishes(Long.toString(speakNumber), wish);
            return UploadedFile.id(uploadId);
        }
    }

    /** How a file that came by one request can be followed: as any upload. */
    record JobJson(@JsonProperty("job_id") String jobId) {
        static JobJson of(Upload upload) {
            return new JobJson(upload.id().toString());
        }
    }

    static UploadJson of(Upload upload) {
        BlockPlan plan = upload.blocks().orElseThrow();
        return new UploadJson(upload.id().toString(), plan.blockBytes(), plan.count());
    }
}
