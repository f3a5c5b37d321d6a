package io.reelkeep.rest.shared.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Only ids get into the audit (ASVS 16.2.5). */
class SubjectIdsTest {
    private final SubjectIds ids = new SubjectIds();

    private record BodyJson(Optional<String> meetingRecordId, String password, long fileId, String operatorId) {}

    private record BatchJson(List<String> recordings) {}

    @ParameterizedTest
    @CsvSource({
        "recording, 42, recording/42",
        "meeting_record_id, 42, recording/42",
        "meetingRecordId, 42, recording/42",
        "record_file_id, 9223372036854775807, file/9223372036854775807",
        "meetingid, 7, meeting/7",
        "user_id, alice@example.com, user/alice@example.com"
    })
    void dialects_name_the_same_things_differently(String name, String value, String subject) {
        ids.take(name, value);

        assertThat(ids.subject()).isEqualTo(subject);
    }

    @ParameterizedTest
    @CsvSource({
        "recording, 9223372036854775808",
        "recording, 0",
        "recording, -1",
        "recording, secret",
        "file, 7/../8",
        "user, a b",
        "key, 42",
        "token, 42",
        "password, 1234",
        "title, 42"
    })
    void what_is_no_id_of_a_known_name_does_not_get_in(String name, String value) {
        ids.take(name, value);

        assertThat(ids.subject()).isEmpty();
        assertThat(ids.more()).isEmpty();
    }

    @Test
    void what_is_larger_stands_first_and_the_first_of_a_kind_counts() {
        ids.take("file", "7");
        ids.takeFrom(new BodyJson(Optional.of("42"), "Ab12", 8, "boss"));

        assertThat(ids.subject()).isEqualTo("recording/42/file/7");
        assertThat(ids.more()).isEqualTo(" for=boss");
    }

    @Test
    void a_batch_is_told_as_far_as_there_is_room() {
        ids.takeFrom(new BatchJson(
                IntStream.range(1, 200).mapToObj(Integer::toString).toList()));

        assertThat(ids.more()).startsWith(" recordings=1,2,3,").endsWith("...").hasSizeLessThan(330);
    }
}
