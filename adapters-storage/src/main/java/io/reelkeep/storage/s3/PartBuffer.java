package io.reelkeep.storage.s3;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

/**
 * The bytes of one object or part before they are sent, so that they can be sent again. It takes as much memory as it has bytes,
 * in steps of 256 KiB, out of what all buffers may have together; closing gives it back. For one thread at a time.
 */
final class PartBuffer implements AutoCloseable {
    private static final int STEP_BYTES = 256 * 1024;

    private final PartMemory memory;
    private final List<byte[]> steps = new ArrayList<>();
    private int size;

    PartBuffer(PartMemory memory) {
        this.memory = memory;
    }

    int size() {
        return size;
    }

    /** Takes all that remains. */
    void put(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            ByteBuffer room = room();
            int count = Math.min(room.remaining(), bytes.remaining());
            room.put(bytes.duplicate().limit(bytes.position() + count));
            bytes.position(bytes.position() + count);
            size += count;
        }
    }

    /** Where the next bytes can be written to; not empty. {@link #grow} tells how many were. */
    ByteBuffer room() {
        int step = size / STEP_BYTES;
        if (step == steps.size()) {
            memory.take(STEP_BYTES);
            steps.add(new byte[STEP_BYTES]);
        }
        int begun = size % STEP_BYTES;
        return ByteBuffer.wrap(steps.get(step), begun, STEP_BYTES - begun);
    }

    void grow(int count) {
        size += count;
    }

    /** Forgets the bytes and keeps the room. */
    void clear() {
        size = 0;
    }

    /** From the first byte on, as often as it is asked for. */
    InputStream stream() {
        List<InputStream> streams = new ArrayList<>();
        for (int at = 0; at < size; at += STEP_BYTES) {
            streams.add(new ByteArrayInputStream(steps.get(at / STEP_BYTES), 0, Math.min(STEP_BYTES, size - at)));
        }
        return new SequenceInputStream(Collections.enumeration(streams));
    }

    /** A checksum of the transport, not a proof of anything. */
    Md5 md5() {
        MessageDigest digest = newMd5();
        for (int at = 0; at < size; at += STEP_BYTES) {
            digest.update(steps.get(at / STEP_BYTES), 0, Math.min(STEP_BYTES, size - at));
        }
        return new Md5(digest.digest());
    }

    /** A sum as the protocol writes it: in a header, and as the tag of an object. */
    static final class Md5 {
        private final byte[] bytes;

        Md5(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        String base64() {
            return Base64.getEncoder().encodeToString(bytes);
        }

        String tag() {
            return HexFormat.of().formatHex(bytes);
        }
    }

    private static MessageDigest newMd5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has MD5", impossible);
        }
    }

    @Override
    public void close() {
        memory.giveBack(steps.size() * STEP_BYTES);
        steps.clear();
        size = 0;
    }
}
