package io.reelkeep.media.edit;

import io.reelkeep.application.editing.port.Cutter;
import io.reelkeep.application.shared.port.BlobSink;
import io.reelkeep.application.shared.port.BlobStore;
import io.reelkeep.application.shared.port.Progress;
import io.reelkeep.domain.recording.FileBody;
import io.reelkeep.media.content.RangedContent;
import io.reelkeep.media.content.StoredBodies;
import io.reelkeep.media.io.Verification;
import io.reelkeep.media.isobmff.parse.BoxReader;
import io.reelkeep.media.isobmff.parse.Limits;
import java.util.List;
import java.util.Optional;

/**
 * Cuts MP4 files without decoding them: reads their indexes, composes a new one, and lets the store copy the media. Media
 * bytes do not pass through the heap. Safe for use by several threads.
 */
public final class Mp4Cutter implements Cutter {
    private final BlobStore store;
    private final StoredBodies bodies;
    private final Limits limits;
    private final Optional<BoundaryEncoder> encoder;

    public Mp4Cutter(BlobStore store) {
        this(store, Limits.forThisHeap());
    }

    /** @param encoder makes exact cuts that hide nothing */
    public Mp4Cutter(BlobStore store, BoundaryEncoder encoder) {
        this(store, Limits.forThisHeap(), Optional.of(encoder));
    }

    Mp4Cutter(BlobStore store, Limits limits) {
        this(store, limits, Optional.empty());
    }

    private Mp4Cutter(BlobStore store, Limits limits, Optional<BoundaryEncoder> encoder) {
        this.encoder = encoder;
        this.store = store;
        this.bodies = new StoredBodies(store);
        this.limits = limits;
    }

    @Override
    public CutPlan plan(CutOrder order) {
        try (CutJob job = CutJob.open(order, store, limits)) {
            return job.plan(encodes(job));
        }
    }

    @Override
    public CutFile cut(CutOrder order, BlobSink sink, Progress progress) {
        try (sink;
                CutJob job = CutJob.open(order, store, limits)) {
            boolean encodes = encodes(job);
            if (encodes) {
                job.encode(encoder.orElseThrow(), () -> progress.reached(0));
            }
            String tag = new CutWriter(job, sink, progress).write();
            Verification.check(job.layout(), job.composition(), sink.position());
            long size = sink.commit();
            return new CutFile(FileBody.whole(sink.id(), size, tag), job.plan(encodes));
        }
    }

    private boolean encodes(CutJob job) {
        return encoder.isPresent() && job.needsEncoding();
    }

    @Override
    public List<Long> keyFramesMillis(FileBody body, long fromMillis, long toMillis) {
        RangedContent content = bodies.open(body);
        return BoxReader.guarded("file", () -> {
            try (CutSource source = CutSource.read(body, content, limits)) {
                return source.pictures()
                        .map(pictures -> KeyFrames.around(pictures, fromMillis, toMillis))
                        .orElse(List.of());
            }
        });
    }
}
