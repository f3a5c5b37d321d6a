package io.reelkeep.storage.fs;

import com.sun.nio.file.ExtendedOpenOption;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** A POSIX file system. */
final class LocalDisk implements Disk {
    /** The JDK keeps a direct buffer of the largest write of each thread for as long as the thread lives. */
    private static final int MAX_WRITE_BYTES = 64 * 1024;

    private static final long MAX_COPY_BYTES = 64L * 1024 * 1024;

    /** What these keep their files in by default, and the only size that is looked for. */
    private static final int BLOCK_BYTES = 4096;

    /** Those of which it is known that they write so. */
    private static final Set<String> DIRECT_FILE_SYSTEMS = Set.of("ext4", "xfs");

    private static final Set<String> SHARING_FILE_SYSTEMS = Set.of("xfs", "btrfs");

    /** From here on the JDK copies by copy_file_range, which shares what it can. */
    private static final int FIRST_SHARING_JAVA = 21;

    @Override
    public void write(FileChannel to, ByteBuffer bytes) throws IOException {
        int end = bytes.limit();
        try {
            while (bytes.position() < end) {
                bytes.limit(Math.min(end, bytes.position() + MAX_WRITE_BYTES));
                to.write(bytes);
            }
        } finally {
            bytes.limit(end);
        }
    }

    @Override
    public int directBlockBytes(Path directory) throws IOException {
        FileStore store = Files.getFileStore(directory);
        return DIRECT_FILE_SYSTEMS.contains(store.type()) && store.getBlockSize() == BLOCK_BYTES ? BLOCK_BYTES : 1;
    }

    @Override
    public FileChannel openDirect(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.WRITE, ExtendedOpenOption.DIRECT);
    }

    @Override
    public void writeDirect(FileChannel to, ByteBuffer bytes, long position) throws IOException {
        long next = position;
        while (bytes.hasRemaining()) {
            next += to.write(bytes, next);
        }
    }

    @Override
    public void copy(FileChannel from, long position, long length, FileChannel to) throws IOException {
        long copied = 0;
        while (copied < length) {
            long step = from.transferTo(position + copied, Math.min(length - copied, MAX_COPY_BYTES), to);
            if (step <= 0) {
                throw new EOFException("the source ended " + (length - copied) + " bytes early");
            }
            copied += step;
        }
    }

    @Override
    public int sharedBlockBytes(Path directory) throws IOException {
        FileStore store = Files.getFileStore(directory);
        boolean shares = Runtime.version().feature() >= FIRST_SHARING_JAVA
                && SHARING_FILE_SYSTEMS.contains(store.type())
                && store.getBlockSize() == BLOCK_BYTES;
        return shares ? BLOCK_BYTES : 1;
    }

    /** Without the times of the file: fdatasync, which includes the size. */
    @Override
    public void force(FileChannel file) throws IOException {
        file.force(false);
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void syncDirectory(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
