package io.reelkeep.storage.fs;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A POSIX file system. */
final class LocalDisk implements Disk {
    /** The JDK keeps a direct buffer of the largest write of each thread for as long as the thread lives. */
    private static final int MAX_WRITE_BYTES = 64 * 1024;

    private static final long MAX_COPY_BYTES = 64L * 1024 * 1024;

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
