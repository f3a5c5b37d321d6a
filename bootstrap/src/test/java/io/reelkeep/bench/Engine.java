package io.reelkeep.bench;

import io.reelkeep.application.delivery.port.Renditions.Rendition;
import io.reelkeep.application.editing.port.Cutter;
import io.reelkeep.application.editing.port.Cutter.CutOrder;
import io.reelkeep.application.ingest.port.Stitcher.Piece;
import io.reelkeep.application.ingest.port.Stitcher.StitchOrder;
import io.reelkeep.application.ingest.port.Stitcher.StitchedFile;
import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.application.shared.port.BlobSink;
import io.reelkeep.application.shared.port.Progress;
import io.reelkeep.bench.Peer.Part;
import io.reelkeep.bench.Row.Work;
import io.reelkeep.domain.editing.CutMode;
import io.reelkeep.domain.recording.FileBody;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.media.content.IndexCache;
import io.reelkeep.media.content.StoredBodies;
import io.reelkeep.media.delivery.Mp4Renditions;
import io.reelkeep.media.edit.Mp4Cutter;
import io.reelkeep.media.hls.HlsRenditions;
import io.reelkeep.media.io.Mp4Splicer;
import io.reelkeep.media.isobmff.parse.Limits;
import io.reelkeep.media.isobmff.parse.MovieReader;
import io.reelkeep.media.isobmff.parse.TrackIndex;
import io.reelkeep.media.jcodec.H264Thumbnailer;
import io.reelkeep.media.preview.KeyPictures;
import io.reelkeep.media.preview.PictureDecoder;
import io.reelkeep.media.preview.PictureSize;
import io.reelkeep.storage.fs.FileBlobStore;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;

/** Our engine on a store of files, wired as the server does it. */
final class Engine {
    private static final int CHUNK_BYTES = 1 << 20;
    private static final int SEGMENTS = 500;

    private final FileBlobStore store;
    private final BenchMedia media;
    private final Mp4Splicer splicer;
    private final StoredBodies bodies;
    private final Mp4Cutter cutter;
    private final PictureDecoder pictures = new H264Thumbnailer();

    Engine(FileBlobStore store, BenchMedia media) {
        this.store = store;
        this.media = media;
        this.splicer = new Mp4Splicer(store);
        this.bodies = new StoredBodies(store);
        this.cutter = new Mp4Cutter(store);
    }

    /** Makes a file that plays; its bytes stay where they are. */
    Work ready(List<BlobId> blobs) {
        return () -> {
            StitchedFile file = stitched(blobs);
            return () -> store.delete(file.body().blob());
        };
    }

    /** Makes a file, and writes it out. */
    Work stitch(List<BlobId> blobs) {
        return () -> {
            StitchedFile file = stitched(blobs);
            BlobId whole = media.nextResult();
            bodies.write(file.body(), store.create(whole), Progress.UNWATCHED);
            return () -> {
                store.delete(file.body().blob());
                store.delete(whole);
            };
        };
    }

    /** Cuts parts out of a file and joins them. */
    Work cut(BlobId blob, List<Part> parts) {
        FileBody body = media.bodyOf(blob);
        List<Cutter.Piece> ranges = parts.stream()
                .map(part -> new Cutter.Piece(body, 1_000L * part.fromSeconds(), 1_000L * part.toSeconds()))
                .toList();
        return () -> {
            BlobId result = media.nextResult();
            cutter.cut(new CutOrder(ranges, CutMode.SNAP), store.create(result), Progress.UNWATCHED);
            return () -> store.delete(result);
        };
    }

    /** Writes the sound of a file out, its index read anew. */
    Work sound(BlobId blob) {
        return () -> {
            var indexes = new IndexCache(bodies);
            Rendition sound = new Mp4Renditions(bodies, indexes, new HlsRenditions(bodies, indexes))
                    .audioOnly(media.bodyOf(blob));
            BlobId result = media.nextResult();
            try (BlobContent content = sound.open();
                    BlobSink sink = store.create(result)) {
                var bytes = ByteBuffer.allocate(CHUNK_BYTES);
                for (long at = 0; content.read(at, bytes) > 0; at = sink.position()) {
                    sink.append(bytes.flip());
                    bytes.clear();
                }
                sink.commit();
            }
            return () -> store.delete(result);
        };
    }

    /** Lays out one segment after the other of a file whose index is known. */
    Work segment(BlobId blob) {
        FileBody body = media.bodyOf(blob);
        var streams = new HlsRenditions(bodies, new IndexCache(bodies));
        var next = new AtomicInteger();
        return () -> {
            Rendition segment = streams.resource(body, "video-" + next.getAndIncrement() % SEGMENTS + ".m4s");
            if (segment.sizeBytes() < 1) {
                throw new IllegalStateException("an empty segment");
            }
            return () -> {};
        };
    }

    /** Draws the first key picture of a file as JPEG. */
    Work keyPicture(BlobId blob, PictureSize size) {
        return () -> {
            try (BlobContent content = store.open(blob)) {
                TrackIndex track = MovieReader.read(content, 0, Limits.forThisHeap())
                        .movie()
                        .main(TrackIndex.Kind.VIDEO)
                        .orElseThrow();
                var first = new KeyPictures(content, track, List.of(0), Progress.UNWATCHED);
                pictures.decode(first, size, (index, picture) -> jpeg(picture));
            }
            return () -> {};
        };
    }

    private static void jpeg(BufferedImage picture) {
        try {
            if (!ImageIO.write(picture, "jpeg", OutputStream.nullOutputStream())) {
                throw new IllegalStateException("no JPEG of " + picture);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private StitchedFile stitched(List<BlobId> blobs) {
        var pieces = new ArrayList<Piece>();
        for (BlobId blob : blobs) {
            pieces.add(new Piece(pieces.size() + 1, blob));
        }
        List<StitchedFile> files =
                splicer.stitch(new StitchOrder(List.of(), pieces), () -> store.create(media.nextResult()));
        boolean whole = files.size() == 1
                && files.get(0).lost().isEmpty()
                && files.get(0).body().sizeBytes() > media.bytesOf(blobs) * 95 / 100;
        if (!whole) {
            throw new IllegalStateException("not all of " + media.bytesOf(blobs) + " bytes was stitched: " + files);
        }
        return files.get(0);
    }
}
