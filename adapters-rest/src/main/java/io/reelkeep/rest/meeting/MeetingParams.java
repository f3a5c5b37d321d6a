package io.reelkeep.rest.meeting;

import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Params;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** The parameters that many calls of the dialect share. Empty text counts as absent, unknown ones are ignored. */
public final class MeetingParams {
    /** Far beyond the end of every list; the product with any page size still fits 64 bits. */
    private static final int MAX_PAGE = 100_000_000;

    private final Params params;

    private MeetingParams(Params params) {
        this.params = params;
    }

    public static MeetingParams of(UriInfo uri) {
        return of(Params.of(uri));
    }

    public static MeetingParams of(Params params) {
        return new MeetingParams(params);
    }

    public Operator operator() {
        return Operator.of(params);
    }

    public RecordingId recording() {
        return recording(require("meeting_record_id"));
    }

    public RecordingFileId file() {
        return file(require("record_file_id"));
    }

    public Optional<MeetingId> meeting() {
        return meeting(find("meeting_id"));
    }

    /** An id as it stands in a path. */
    public static RecordingId recording(String text) {
        return Input.id("meeting_record_id", text, RecordingId::new);
    }

    /** As above. */
    public static RecordingFileId file(String text) {
        return Input.id("record_file_id", text, RecordingFileId::new);
    }

    /** As a body has it: empty text counts as absent here, too. */
    public static Optional<MeetingId> meeting(Optional<String> text) {
        return text.filter(id -> !id.isEmpty()).map(id -> Input.id("meeting_id", id, MeetingId::new));
    }

    public int page() {
        return number("page", 1, MAX_PAGE).orElse(1);
    }

    public int pageSize(int max, int otherwise) {
        return number("page_size", 1, max).orElse(otherwise);
    }

    /** Bounds inclusive. */
    public Optional<Integer> number(String name, int min, int max) {
        return find(name).map(text -> Input.wholeNumber(name, text, min, max));
    }

    public Optional<String> find(String name) {
        return params.find(name).filter(text -> !text.isEmpty());
    }

    public String require(String name) {
        return find(name).orElseThrow(() -> new BadInput(name, "is required"));
    }
}
