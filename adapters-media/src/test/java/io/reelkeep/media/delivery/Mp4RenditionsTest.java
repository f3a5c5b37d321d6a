package io.reelkeep.media.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.application.delivery.port.Renditions.Rendition;
import io.reelkeep.application.kit.InMemoryBlobStore;
import io.reelkeep.application.kit.SampleBytes;
import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.application.shared.port.MediaRefused;
import io.reelkeep.domain.recording.FileBody;
import io.reelkeep.domain.recording.FileBody.Container;
import io.reelkeep.domain.recording.FileBody.Form;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.media.content.IndexCache;
import io.reelkeep.media.content.StoredBodies;
import io.reelkeep.media.hls.HlsRenditions;
import io.reelkeep.media.kit.Clips;
import io.reelkeep.media.kit.Ffmpeg;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Mp4RenditionsTest {
    private static final BlobId BLOB = SampleBytes.blobId(1);
    private static final String TAG = "5".repeat(64);

    @TempDir
    Path folder;

    private final InMemoryBlobStore store = new InMemoryBlobStore(() -> {});
    private final StoredBodies bodies = new StoredBodies(store);
    private final IndexCache indexes = new IndexCache(bodies);
    private final Mp4Renditions renditions = new Mp4Renditions(bodies, indexes, new HlsRenditions(bodies, indexes));

    @Test
    void the_whole_file_is_what_is_stored() throws IOException {
        byte[] film = film();

        Rendition whole = renditions.whole(body(Container.MP4, film.length));

        assertThat(whole.mediaType()).isEqualTo("video/mp4");
        assertThat(whole.tag()).isEqualTo(TAG);
        assertThat(read(whole)).isEqualTo(film);
    }

    @Test
    void the_sound_is_read_out_of_the_stored_film() throws IOException {
        FileBody body = body(Container.MP4, film().length);

        Rendition sound = renditions.audioOnly(body);

        assertThat(sound.mediaType()).isEqualTo("audio/mp4");
        assertThat(sound.tag())
                .isNotEqualTo(TAG)
                .isEqualTo(renditions.audioOnly(body).tag());
        Path kept = Files.write(folder.resolve("sound.m4a"), read(sound));
        assertThat(Ffmpeg.packets(kept, "a:0", "data_hash"))
                .isEqualTo(Ffmpeg.packets(folder.resolve("film.mp4"), "a:0", "data_hash"));
    }

    @Test
    void a_webm_is_handed_out_whole_and_in_no_other_form() {
        store.write(BLOB, SampleBytes.stream(SampleBytes.of(100)), stored -> {});
        FileBody webm = body(Container.WEBM, 100);

        assertThat(renditions.whole(webm).mediaType()).isEqualTo("video/webm");
        assertThat(read(renditions.whole(webm))).isEqualTo(SampleBytes.of(100));
        assertThatThrownBy(() -> renditions.audioOnly(webm))
                .isInstanceOfSatisfying(
                        MediaRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo(MediaRefused.Code.UNSUPPORTED_CONTAINER));
    }

    private byte[] film() throws IOException {
        byte[] film = Files.readAllBytes(Clips.with(folder, "film.mp4", 1));
        store.write(BLOB, SampleBytes.stream(film), stored -> {});
        return film;
    }

    private static FileBody body(Container container, long bytes) {
        return new FileBody(BLOB, Form.WHOLE, container, bytes, TAG);
    }

    private static byte[] read(Rendition rendition) {
        try (BlobContent content = rendition.open()) {
            return SampleBytes.read(content, 0, (int) rendition.sizeBytes());
        }
    }
}
