package io.reelkeep.domain.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Says that a rule said no. */
public final class Refusals {
    private Refusals() {}

    /** {@code call} is refused for that reason and no other. */
    public static void assertRefused(Reason reason, ThrowingCallable call) {
        Refusal refusal = catchThrowableOfType(Refusal.class, call);
        assertThat(refusal).as("refusal with %s", reason).isNotNull();
        assertThat(refusal.reason()).isEqualTo(reason);
    }
}
