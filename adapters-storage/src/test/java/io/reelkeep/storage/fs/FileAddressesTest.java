package io.reelkeep.storage.fs;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.delivery.port.BlobAddresses.Presentation;
import io.reelkeep.domain.shared.BlobId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileAddressesTest {
    private static final BlobId BLOB = new BlobId("ab".repeat(16));
    private static final Presentation SHOWN = new Presentation("video/mp4", Optional.empty(), Presentation.LONGEST);

    @TempDir
    Path root;

    /** What nginx finds when its location stands for the folder of the store. */
    @Test
    void lead_to_the_file_behind_the_prefix() throws IOException {
        try (FileBlobStore store = new FileBlobStore(root)) {
            store.write(BLOB, new ByteArrayInputStream(new byte[] {1, 2, 3}), checked -> {});

            URI address = addresses().addressOf(BLOB, SHOWN).orElseThrow();

            assertThat(address).isEqualTo(URI.create("/media-here/blobs/ab/" + BLOB));
            assertThat(Files.readAllBytes(root.resolve(address.getPath().substring("/media-here/".length()))))
                    .containsExactly(1, 2, 3);
        }
    }

    @Test
    void lead_nowhere_while_there_is_no_whole_blob() {
        try (FileBlobStore store = new FileBlobStore(root)) {
            store.append(BLOB, 0, new ByteArrayInputStream(new byte[] {1}));

            assertThat(addresses().addressOf(BLOB, SHOWN)).isEmpty();
        }
    }

    private FileAddresses addresses() {
        return new FileAddresses(root, "/media-here/");
    }
}
