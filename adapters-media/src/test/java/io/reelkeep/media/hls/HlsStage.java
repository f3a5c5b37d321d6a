package io.reelkeep.media.hls;

import io.reelkeep.application.delivery.port.Renditions.Rendition;
import io.reelkeep.application.kit.InMemoryBlobStore;
import io.reelkeep.application.recording.port.FileBodies;
import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.application.shared.port.BlobSink;
import io.reelkeep.application.shared.port.Progress;
import io.reelkeep.domain.recording.FileBody;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.media.content.IndexCache;
import io.reelkeep.media.kit.SpliceBench;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A stored file and all that is streamed of it. Counts how often the file is opened. */
final class HlsStage implements FileBodies {
    private static final AtomicInteger IDS = new AtomicInteger();

    private final InMemoryBlobStore store = new InMemoryBlobStore();
    private final AtomicInteger opens = new AtomicInteger();
    private final FileBody body;
    private final HlsRenditions renditions = new HlsRenditions(this, new IndexCache(this));

    private HlsStage(byte[] bytes) {
        String name = "%064x".formatted(IDS.incrementAndGet());
        var id = new BlobId(name.substring(32));
        store.write(id, new ByteArrayInputStream(bytes), stored -> {});
        this.body = FileBody.whole(id, bytes.length, name);
    }

    static HlsStage of(byte[] bytes) {
        return new HlsStage(bytes);
    }

    static HlsStage of(Path file) {
        return of(SpliceBench.read(file));
    }

    FileBody body() {
        return body;
    }

    HlsRenditions renditions() {
        return renditions;
    }

    int opens() {
        return opens.get();
    }

    byte[] bytes(String name) {
        Rendition rendition = renditions.resource(body, name);
        try (BlobContent content = rendition.open()) {
            ByteBuffer all = ByteBuffer.allocate((int) rendition.sizeBytes());
            while (all.hasRemaining()) {
                content.read(all.position(), all);
            }
            return all.array();
        }
    }

    String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    /** The names that a playlist names, in order. */
    List<String> named(String playlist) {
        var names = new ArrayList<String>();
        for (String line : text(playlist).lines().toList()) {
            int uri = line.indexOf("URI=\"");
            if (uri >= 0) {
                names.add(line.substring(uri + 5, line.indexOf('"', uri + 5)));
            } else if (!line.startsWith("#")) {
                names.add(line);
            }
        }
        return names;
    }

    /** Writes everything that can be fetched. @return the master playlist */
    Path writeTo(Path dir) {
        for (String playlist : named("master.m3u8")) {
            write(dir, playlist);
            named(playlist).forEach(name -> write(dir, name));
        }
        return write(dir, "master.m3u8");
    }

    private Path write(Path dir, String name) {
        try {
            return Files.write(dir.resolve(name), bytes(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public BlobContent open(FileBody wanted) {
        opens.incrementAndGet();
        return store.open(wanted.blob());
    }

    @Override
    public void write(FileBody recipe, BlobSink sink, Progress progress) {
        throw new AssertionError("streaming writes nothing");
    }

    @Override
    public List<BlobId> scratch(FileBody recipe) {
        return List.of();
    }
}
