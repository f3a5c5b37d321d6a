package io.reelkeep.bootstrap.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SystemSecretsTest {
    private final SystemSecrets secrets = new SystemSecrets();

    @Test
    void have_the_length_and_letters_that_were_asked_for() {
        assertThat(secrets.bytes(5)).hasSize(5);
        assertThat(secrets.hex(16)).matches("[0-9a-f]{32}");
        assertThat(secrets.alphanumeric(40)).matches("[A-Za-z0-9]{40}");
        assertThat(secrets.token()).matches("[A-Za-z0-9_-]{22}");
    }

    @Test
    void do_not_repeat() {
        Set<String> tokens = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            tokens.add(secrets.token());
        }

        assertThat(tokens).hasSize(1000);
    }
}
