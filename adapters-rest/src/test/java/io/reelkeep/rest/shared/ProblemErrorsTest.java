package io.reelkeep.rest.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.shared.port.BlobStoreException;
import io.reelkeep.application.shared.port.DatabaseException;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemErrorsTest {
    private static final Set<Reason> TOO_MANY =
            Set.of(Reason.TOO_MANY_UPLOADS, Reason.TOO_MANY_TRIES, Reason.CALLED_TOO_OFTEN);

    /** Codes and statuses are forever: whoever changes one reads this diff first. */
    @Test
    void every_reason_has_its_status() {
        Map<String, Integer> statuses = new TreeMap<>();
        Arrays.stream(Reason.values())
                .map(reason -> Failure.refused(reason, "", ""))
                .forEach(failure -> statuses.put(failure.code(), ProblemErrors.statusOf(failure)));

        Golden.assertSame("api/statuses", statuses);
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void the_status_fits_the_kind(Reason reason) {
        int status = ProblemErrors.statusOf(Failure.refused(reason, "", ""));

        int expected = switch (reason.kind()) {
            case INVALID -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case GONE -> 410;
            case CONFLICT -> 409;
            case TOO_LARGE -> 413;
            case TOO_SLOW -> 408;
            case EXHAUSTED -> 507;
            case BUSY -> TOO_MANY.contains(reason) ? 429 : 503;
        };
        assertThat(status).isEqualTo(expected);
    }

    @Test
    void bad_input_names_the_field() {
        Golden.assertSame(
                "api/problem_bad_input",
                ProblemErrors.problem(
                        Failure.badInput(new BadInput("page_size", "must be between 1 and 100"), "r-1"), 400));
    }

    @Test
    void a_refusal_says_its_code() {
        Golden.assertSame(
                "api/problem_refusal",
                ProblemErrors.problem(Failure.refused(Reason.SEGMENT_CONFLICT, "other bytes", "r-1"), 409));
    }

    @Test
    void tells_ports_apart_and_keeps_their_words_to_itself() {
        assertThat(of(new DatabaseException("secret-host:5432", new IOException()))
                        .kind())
                .isEqualTo(Failure.Kind.UNAVAILABLE);
        assertThat(of(new BlobStoreException.NoSpace("/data", new IOException()))
                        .kind())
                .isEqualTo(Failure.Kind.STORE_FULL);
        assertThat(of(new BlobStoreException("/data")).kind()).isEqualTo(Failure.Kind.UNAVAILABLE);
        assertThat(of(new IllegalStateException("secret")).kind()).isEqualTo(Failure.Kind.INTERNAL);
        assertThat(of(new DatabaseException("secret-host:5432", new IOException()))
                        .detail())
                .doesNotContain("secret");
        assertThat(of(new IllegalStateException("secret")).detail()).doesNotContain("secret");
    }

    @Test
    void says_when_a_repeat_is_worth_it() {
        assertThat(Failures.isWorthRepeating(of(new Overload("busy")))).isTrue();
        assertThat(Failures.isWorthRepeating(of(new Refusal(Reason.TAKEN_BACK, ""))))
                .isTrue();
        assertThat(Failures.isWorthRepeating(of(new Refusal(Reason.BODY_TOO_LARGE, ""))))
                .isFalse();
    }

    private static Failure of(Throwable thrown) {
        return Failures.of(thrown, "r-1");
    }
}
