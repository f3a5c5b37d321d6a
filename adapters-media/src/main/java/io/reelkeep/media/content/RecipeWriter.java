package io.reelkeep.media.content;

import io.reelkeep.application.shared.port.BlobContent;
import io.reelkeep.application.shared.port.BlobSink;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.media.isobmff.IntList;
import io.reelkeep.media.isobmff.LongList;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a recipe: which ranges of which blobs, one after the other, are a file. What lies in no blob is put into the
 * recipe itself, which then is the blob that it lies in.
 *
 * <p>Layout, big-endian: magic u64, literal bytes, index, position of the index u64, magic u64. The index: version u32,
 * count u32 of blobs and their ids of 16 bytes, count u32 of scratch blobs and their indexes u32, count u32 of ranges and
 * for each of them blob index i32 (-1 for the recipe), position i64, length i64.
 */
public final class RecipeWriter implements RangedContent.Taker {
    static final long MAGIC = 0x524B_5245_4349_5045L;
    static final int VERSION = 1;
    static final int SELF = -1;
    static final int RANGE_BYTES = 20;
    static final int ID_BYTES = 16;

    private final BlobSink sink;
    private final ContentTag tag = new ContentTag();
    private final Map<BlobId, Integer> blobs = new LinkedHashMap<>();
    private final List<Integer> scratch = new ArrayList<>();
    private final Map<BlobId, String> names = new HashMap<>();
    private final IntList sources = new IntList();
    private final LongList positions = new LongList();
    private final LongList lengths = new LongList();
    private long fileBytes;

    /** @param sink empty; committed by {@link #finish}, else the caller's to close */
    public RecipeWriter(BlobSink sink) {
        this.sink = sink;
        sink.append(ByteBuffer.allocate(Long.BYTES).putLong(MAGIC).flip());
    }

    @Override
    public void range(BlobId blob, BlobContent content, long position, long length) {
        tag.range(names.getOrDefault(blob, blob.value()), position, length);
        add(indexOf(blob), position, length);
    }

    @Override
    public void literal(ByteBuffer bytes) {
        tag.literal(bytes.duplicate());
        add(SELF, sink.position(), bytes.remaining());
        sink.append(bytes);
    }

    /**
     * Notes a blob that exists for this recipe only; to be called before its ranges come.
     *
     * @param name in the tag: what tells its bytes from others, as its id does not, which is another at each attempt
     */
    public void scratch(BlobId blob, String name) {
        scratch.add(indexOf(blob));
        names.put(blob, name);
    }

    /** How long the file is so far. */
    public long fileBytes() {
        return fileBytes;
    }

    /** Names the bytes of the file; to be asked once. */
    public String tag() {
        return tag.hex();
    }

    /**
     * Writes the index and commits the sink.
     *
     * @return how long the recipe is
     */
    public long finish() {
        long indexAt = sink.position();
        int tail = 2 * Long.BYTES;
        int fixed = 4 * Integer.BYTES + ID_BYTES * blobs.size() + Integer.BYTES * scratch.size();
        ByteBuffer index = ByteBuffer.allocate(fixed + RANGE_BYTES * sources.size() + tail);
        index.putInt(VERSION).putInt(blobs.size());
        blobs.keySet().forEach(blob -> index.put(HexFormat.of().parseHex(blob.value())));
        index.putInt(scratch.size());
        scratch.forEach(index::putInt);
        index.putInt(sources.size());
        for (int i = 0; i < sources.size(); i++) {
            index.putInt(sources.get(i)).putLong(positions.get(i)).putLong(lengths.get(i));
        }
        sink.append(index.putLong(indexAt).putLong(MAGIC).flip());
        return sink.commit();
    }

    private int indexOf(BlobId blob) {
        return blobs.computeIfAbsent(blob, unknown -> blobs.size());
    }

    private void add(int source, long position, long length) {
        int last = sources.size() - 1;
        boolean goesOn =
                last >= 0 && sources.get(last) == source && positions.get(last) + lengths.get(last) == position;
        if (goesOn) {
            lengths.set(last, lengths.get(last) + length);
        } else if (length > 0) {
            sources.add(source);
            positions.add(position);
            lengths.add(length);
        }
        fileBytes += length;
    }
}
