package io.reelkeep.rest.meeting;

import io.reelkeep.application.recording.ListRecordings;
import io.reelkeep.application.recording.ListTenantRecordings;
import io.reelkeep.application.shared.Caller;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.SearchWindow;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Params;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** The parameters of GET /v1/records (contract: Meeting 4.1). Empty text counts as absent. */
final class RecordsParams {
    private static final int DEFAULT_PAGE_SIZE = 10;
    private static final int MAX_PAGE_SIZE = 20;
    /** Far beyond the end of every list; the product with the page size still fits 32 bits. */
    private static final int MAX_PAGE = 100_000_000;
    /** Larger numbers are milliseconds sent by mistake. */
    private static final long MAX_SECONDS = 100_000_000_000L;

    private static final int PRIVATE_NET = 2;
    private static final int CLOUD_RECORDS = 1;

    private final Params params;

    RecordsParams(Params params) {
        this.params = params;
    }

    ListRecordings.Query query(MeetingCaller by) {
        Caller caller = by.caller();
        Optional<MeetingId> meeting = sent("meeting_id").map(text -> Input.id("meeting_id", text, MeetingId::new));
        Optional<String> code = meeting.isPresent() ? Optional.empty() : meetingCode();
        return new ListRecordings.Query(
                caller.tenant(),
                by.asking(Operator.of(params)),
                meeting,
                code,
                recordType().origins(),
                new SearchWindow(seconds("start_time"), seconds("end_time")),
                number("page", 1, MAX_PAGE, 1),
                number("page_size", 1, MAX_PAGE_SIZE, DEFAULT_PAGE_SIZE),
                caller.reach());
    }

    /** Those of GET /v1/corp/records (contract: Meeting 4.2): the operator is named by userid, a meeting cannot be. */
    ListTenantRecordings.Query enterpriseQuery(TenantId tenant) {
        Operator operator = Operator.of(params);
        UserId asking = operator.required();
        operator.type().ifPresent(type -> Input.wholeNumber("operator_id_type", type, 1, 1));
        return new ListTenantRecordings.Query(
                tenant,
                asking,
                recordType().origins(),
                new SearchWindow(seconds("start_time"), seconds("end_time")),
                number("page", 1, MAX_PAGE, 1),
                number("page_size", 1, MAX_PAGE_SIZE, DEFAULT_PAGE_SIZE));
    }

    /** Whether there can be an answer at all: nothing is kept in a private net, nor as transcript or sound alone. */
    boolean asksForWhatWeKeep() {
        return number("media_set_type", 0, PRIVATE_NET, 0) != PRIVATE_NET
                && recordType().isKept();
    }

    /** People write it in groups, {@code 423 111-111}. */
    private Optional<String> meetingCode() {
        return sent("meeting_code").map(text -> text.replaceAll("[ -]", "")).map(code -> {
            if (!code.matches("[0-9]{1,19}")) {
                throw new BadInput("meeting_code", "must be at most 19 decimal digits");
            }
            return code;
        });
    }

    private Instant seconds(String name) {
        String text = sent(name).orElseThrow(() -> new BadInput(name, "is required"));
        long seconds = Input.wholeNumber(name, text, 0, Long.MAX_VALUE);
        if (seconds > MAX_SECONDS) {
            throw new BadInput(name, "must be in seconds, not milliseconds");
        }
        return Instant.ofEpochSecond(seconds);
    }

    private RecordType recordType() {
        return RecordType.values()[number("query_record_type", 0, RecordType.values().length - 1, CLOUD_RECORDS)];
    }

    private int number(String name, int min, int max, int otherwise) {
        return sent(name).map(text -> Input.wholeNumber(name, text, min, max)).orElse(otherwise);
    }

    private Optional<String> sent(String name) {
        return params.find(name).filter(text -> !text.isEmpty());
    }

    /** In the order of their numbers (contract: Meeting 4.1, query_record_type). */
    private enum RecordType {
        ALL,
        CLOUD,
        UPLOAD,
        TRANSCRIPT,
        CLIENT_VIDEO,
        CLIENT_AUDIO;

        /** None where nothing of that sort is kept. */
        Set<Origin> origins() {
            return switch (this) {
                case ALL -> Set.of(Origin.values());
                case CLOUD -> Set.of(Origin.CLOUD, Origin.LIVE);
                case UPLOAD -> Set.of(Origin.UPLOAD);
                case CLIENT_VIDEO -> Set.of(Origin.LOCAL);
                case TRANSCRIPT, CLIENT_AUDIO -> Set.of();
            };
        }

        boolean isKept() {
            return !origins().isEmpty();
        }
    }
}
