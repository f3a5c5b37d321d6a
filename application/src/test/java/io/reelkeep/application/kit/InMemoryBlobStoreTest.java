package io.reelkeep.application.kit;

import static io.reelkeep.application.kit.SampleBytes.blobId;
import static io.reelkeep.application.kit.SampleBytes.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.application.shared.port.BlobStore;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class InMemoryBlobStoreTest implements BlobStoreContract {
    private final AtomicBoolean inTransaction = new AtomicBoolean();
    private final InMemoryBlobStore store = new InMemoryBlobStore(() -> {
        if (inTransaction.get()) {
            throw new IllegalStateException("blob I/O inside a transaction");
        }
    });

    @Override
    public BlobStore store() {
        return store;
    }

    @Test
    void says_where_it_likes_ranges_to_be() {
        assertThat(store.copyAlignmentBytes()).isEqualTo(1);
        assertThat(InMemoryBlobStore.alignedTo(4096).copyAlignmentBytes()).isEqualTo(4096);
    }

    @Test
    void tells_what_it_keeps() {
        store.write(blobId(1), stream(SampleBytes.of(10)), blob -> {});
        store.append(blobId(2), 0, stream(SampleBytes.of(10)));

        assertThat(store.kept()).containsExactly(blobId(1));
        assertThat(store.unfinished()).containsExactly(blobId(2));
    }

    @Test
    void does_no_work_where_its_guard_forbids_it() {
        inTransaction.set(true);

        assertThatThrownBy(() -> store.write(blobId(1), InputStream.nullInputStream(), blob -> {}))
                .hasMessage("blob I/O inside a transaction");
        assertThatThrownBy(() -> store.create(blobId(1))).hasMessage("blob I/O inside a transaction");
        assertThatThrownBy(() -> store.open(blobId(1))).hasMessage("blob I/O inside a transaction");
        assertThatThrownBy(() -> store.append(blobId(1), 0, InputStream.nullInputStream()))
                .hasMessage("blob I/O inside a transaction");
        assertThatThrownBy(() -> store.seal(blobId(1), 0)).hasMessage("blob I/O inside a transaction");
        assertThatThrownBy(() -> store.delete(blobId(1))).hasMessage("blob I/O inside a transaction");
    }
}
