package io.reelkeep.rest.classroom;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.reelkeep.application.recording.ListClassFiles;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.json.Tolerant;
import java.util.Optional;

/**
 * Which local recordings are asked for (contract: Classroom 5); empty text counts as absent.
 *
 * @param capitalIndex the start position as this one call spells it; the spelling of all others is taken as well
 */
@Tolerant
record LocalRecordsQueryJson(
        @JsonProperty("class_id") long classId,
        @JsonProperty("user_id") Optional<String> userId,
        @JsonProperty("task_id") Optional<String> taskId,
        @JsonProperty("Index") Optional<Long> capitalIndex,
        @JsonProperty("index") Optional<Long> index,
        @JsonProperty("size") Optional<Long> size) {
    private static final int MAX_SIZE = 100;

    ListClassFiles.Query query(TenantId tenant) {
        return new ListClassFiles.Query(
                tenant,
                ClassIds.number(classId),
                userId.filter(text -> !text.isEmpty()).map(text -> Input.of("user_id", () -> new UserId(text))),
                taskId.filter(text -> !text.isEmpty()).map(text -> Input.id("task_id", text, CaptureId::new)),
                position(),
                Math.toIntExact(Input.inBounds("size", size.orElse((long) MAX_SIZE), 1, MAX_SIZE)));
    }

    private long position() {
        String field = capitalIndex.isPresent() ? "Index" : "index";
        return Input.inBounds(field, capitalIndex.or(() -> index).orElse(0L), 0, Integer.MAX_VALUE);
    }
}
