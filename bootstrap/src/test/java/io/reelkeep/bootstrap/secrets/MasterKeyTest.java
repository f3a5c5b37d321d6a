package io.reelkeep.bootstrap.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyTest {
    @TempDir
    private Path folder;

    @Test
    void is_made_once_and_found_again() {
        byte[] key = MasterKey.ofFile(folder, new SystemSecrets());

        assertThat(key).hasSize(32);
        assertThat(MasterKey.ofFile(folder, new SystemSecrets())).isEqualTo(key);
    }

    @Test
    void is_kept_for_its_own_user() throws IOException {
        MasterKey.ofFile(folder, new SystemSecrets());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("master-key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void is_not_taken_from_a_damaged_file() throws IOException {
        Files.writeString(folder.resolve("master-key"), "abcd");

        assertThatThrownBy(() -> MasterKey.ofFile(folder, new SystemSecrets()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
