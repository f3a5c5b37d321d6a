package io.reelkeep.rest.meeting.usage;

import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.usage.UsageKind;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Params;
import java.time.Instant;
import java.util.Optional;

/** The parameters of the calls about views and downloads (contract: Meeting 4.8). Empty text counts as absent. */
record UsageParams(Params params) {
    private static final int DEFAULT_PAGE_SIZE = 20;
    private static final int MAX_PAGE_SIZE = 50;
    private static final int MAX_PAGE = 10_000_000;
    /** Larger numbers are milliseconds sent by mistake. */
    private static final long MAX_SECONDS = 100_000_000_000L;
    /** Of the year 9999. */
    private static final long MAX_MILLIS = 253_402_300_799_999L;

    RecordingId recording() {
        return Input.id("meeting_record_id", require("meeting_record_id"), RecordingId::new);
    }

    RecordingFileId file() {
        return Input.id("record_file_id", require("record_file_id"), RecordingFileId::new);
    }

    /** 1 are downloads, 2 are views. */
    UsageKind kind() {
        return Input.wholeNumber("event_type", require("event_type"), 1, 2) == 1 ? UsageKind.DOWNLOAD : UsageKind.VIEW;
    }

    Optional<Instant> seconds(String name) {
        return find(name).map(text -> Instant.ofEpochSecond(whole(name, text, MAX_SECONDS, "must be in seconds")));
    }

    Optional<Instant> millis(String name) {
        return find(name).map(text -> Instant.ofEpochMilli(whole(name, text, MAX_MILLIS, "is no time")));
    }

    int page() {
        return find("page")
                .map(text -> Input.wholeNumber("page", text, 1, MAX_PAGE))
                .orElse(1);
    }

    int pageSize() {
        return find("page_size")
                .map(text -> Input.wholeNumber("page_size", text, 1, MAX_PAGE_SIZE))
                .orElse(DEFAULT_PAGE_SIZE);
    }

    private static long whole(String name, String text, long max, String otherwise) {
        long number = Input.wholeNumber(name, text, 0, Long.MAX_VALUE);
        if (number > max) {
            throw new BadInput(name, otherwise);
        }
        return number;
    }

    private String require(String name) {
        return find(name).orElseThrow(() -> new BadInput(name, "is required"));
    }

    private Optional<String> find(String name) {
        return params.find(name).filter(text -> !text.isEmpty());
    }
}
