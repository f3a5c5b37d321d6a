package io.reelkeep.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    private Path folder;

    private final AtomicInteger unpackings = new AtomicInteger();

    @Test
    void empties_the_root_of_an_earlier_life() throws IOException {
        DataFolder data = DataFolder.claim(folder.resolve("data"));
        Path root = data.freshRoot();
        Files.createDirectories(root.resolve("a/b"));
        Files.writeString(root.resolve("a/b/domain.xml"), "old");

        assertThat(data.freshRoot()).isEqualTo(root).isEmptyDirectory();
        assertThat(data.isClaimed()).isTrue();
    }

    @Test
    void unpacks_once_per_edition() {
        DataFolder data = DataFolder.claim(folder);

        data.unpacked("1", this::unpack);
        data.unpacked("1", this::unpack);
        assertThat(unpackings).hasValue(1);

        Path jars = data.unpacked("2", this::unpack);
        assertThat(unpackings).hasValue(2);
        assertThat(jars.resolve("2.jar")).exists();
        assertThat(jars.resolve("1.jar")).doesNotExist();
    }

    @Test
    void unpacks_again_after_an_interrupted_start() {
        DataFolder data = DataFolder.claim(folder);
        assertThatThrownBy(() -> data.unpacked("1", jars -> {
                    unpack(jars);
                    throw new IllegalStateException("power cut");
                }))
                .hasMessage("power cut");

        data.unpacked("1", this::unpack);

        assertThat(unpackings).hasValue(2);
    }

    @Test
    void refuses_a_place_that_is_a_file() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> DataFolder.claim(file))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(file + " cannot be used");
    }

    private void unpack(Path jars) {
        try {
            Files.writeString(jars.resolve(unpackings.incrementAndGet() + ".jar"), "");
        } catch (IOException refused) {
            throw new java.io.UncheckedIOException(refused);
        }
    }
}
