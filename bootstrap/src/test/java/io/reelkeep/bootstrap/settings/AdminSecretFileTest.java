package io.reelkeep.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdminSecretFileTest {
    @TempDir
    private Path folder;

    @Test
    void makes_a_secret_once() {
        AdminSecretFile file = new AdminSecretFile(folder);

        String secret = file.makeIfMissing().orElseThrow();

        assertThat(secret).hasSize(48);
        assertThat(file.makeIfMissing()).isEmpty();
        assertThat(file.digest())
                .hasValueSatisfying(digest -> assertThat(digest).isEqualTo(AdminSecretFile.digest(secret)));
    }

    @Test
    void keeps_only_the_digest_and_that_for_its_own_user() throws IOException {
        String secret = new AdminSecretFile(folder).makeIfMissing().orElseThrow();
        Path kept = folder.resolve("admin-secret");

        assertThat(Files.readString(kept)).doesNotContain(secret);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
                .isEqualTo("rw-------");
    }

    @Test
    void knows_nothing_before_the_first_start() {
        assertThat(new AdminSecretFile(folder).digest()).isEmpty();
    }
}
