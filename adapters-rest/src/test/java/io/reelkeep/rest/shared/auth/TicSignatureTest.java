package io.reelkeep.rest.shared.auth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicSignatureTest {
    /** Contract: Classroom 1, vectors T0 (published), T1, T2, L0 (published). */
    @ParameterizedTest
    @CsvSource({
        "DzXpbluRsmo1JkoFxzKMNg5ifrA4GRlU, 1548247837, 28374bd8cff400ac4906414780fbe387",
        "0123456789abcdef0123456789abcdef, 1603090087, 984040d639aa6af75b58f6daf7a6d8bc",
        "ticKeyExample, 2000000000, 761db99913335c70367184078f413f4f",
        "NjFGoDEy, 1614151508, b9454ab5a85f9b7ad36071f5688ed34d"
    })
    void signs_as_published(String ticKey, long expireTime, String sign) {
        assertThat(TicSignature.of(ticKey, expireTime)).isEqualTo(sign);
    }

    @Test
    void differs_for_another_key_time_or_spelling() {
        assertThat(TicSignature.matches("ticKeyExample", 2_000_000_000, "761db99913335c70367184078f413f4f"))
                .isTrue();
        assertThat(TicSignature.matches("ticKeyExamplf", 2_000_000_000, "761db99913335c70367184078f413f4f"))
                .isFalse();
        assertThat(TicSignature.matches("ticKeyExample", 2_000_000_001, "761db99913335c70367184078f413f4f"))
                .isFalse();
        assertThat(TicSignature.matches("ticKeyExample", 2_000_000_000, "761DB99913335C70367184078F413F4F"))
                .isFalse();
    }
}
