package io.reelkeep.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import org.junit.jupiter.api.Test;

class FailuresTest {
    @Test
    void name_the_cause_behind_all_others_after_what_it_led_to() {
        Throwable failure = new IllegalStateException(
                "start", new IOException("no connection to db:5432\nDetails", new ConnectException("refused")));

        assertThat(Failures.root(failure))
                .isEqualTo("no connection to db:5432 [IOException] (refused [ConnectException])");
    }

    @Test
    void name_a_failure_without_a_cause_once() {
        assertThat(Failures.root(new IllegalStateException("alone"))).isEqualTo("alone [IllegalStateException]");
    }
}
