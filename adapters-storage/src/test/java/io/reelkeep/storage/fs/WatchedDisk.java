package io.reelkeep.storage.fs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A real disk that writes down its steps, and fails at those it was told to fail at. */
final class WatchedDisk implements Disk {
    /** The steps that {@link Disk} knows. */
    enum Step {
        WRITE,
        COPY,
        FORCE,
        RENAME,
        SYNC_DIRECTORY
    }

    private final Disk disk = new LocalDisk();
    private final int sharedBlockBytes;
    private final List<String> steps = new ArrayList<>();
    private final Map<Step, String> failures = new HashMap<>();

    WatchedDisk() {
        this(1);
    }

    /** @param sharedBlockBytes what it says of itself; it copies all the same */
    WatchedDisk(int sharedBlockBytes) {
        this.sharedBlockBytes = sharedBlockBytes;
    }

    /** The next step of that kind fails; those after it do not. */
    void failOnce(Step step, String message) {
        failures.put(step, message);
    }

    List<String> steps() {
        return List.copyOf(steps);
    }

    void forgetSteps() {
        steps.clear();
    }

    @Override
    public void write(FileChannel to, ByteBuffer bytes) throws IOException {
        if (bytes.hasRemaining()) {
            take(Step.WRITE, "write " + bytes.remaining());
        }
        disk.write(to, bytes);
    }

    @Override
    public int directBlockBytes(Path directory) {
        return 4096;
    }

    /** As an ordinary file: the order of the steps is to be the same wherever the tests run. */
    @Override
    public FileChannel openDirect(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.WRITE);
    }

    @Override
    public void writeDirect(FileChannel to, ByteBuffer bytes, long position) throws IOException {
        take(Step.WRITE, "write " + bytes.remaining() + " directly at " + position);
        disk.writeDirect(to, bytes, position);
    }

    @Override
    public void copy(FileChannel from, long position, long length, FileChannel to) throws IOException {
        take(Step.COPY, "copy " + length + " from " + position + " to " + to.position());
        disk.copy(from, position, length, to);
    }

    @Override
    public int sharedBlockBytes(Path directory) {
        return sharedBlockBytes;
    }

    @Override
    public void force(FileChannel file) throws IOException {
        take(Step.FORCE, "force " + file.size());
        disk.force(file);
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        take(Step.RENAME, "rename " + shelf(from) + " to " + shelf(to));
        disk.rename(from, to);
    }

    @Override
    public void syncDirectory(Path directory) throws IOException {
        take(Step.SYNC_DIRECTORY, "sync " + directory.getFileName());
        disk.syncDirectory(directory);
    }

    private void take(Step step, String told) throws IOException {
        steps.add(told);
        String failure = failures.remove(step);
        if (failure != null) {
            throw new IOException(failure);
        }
    }

    private static String shelf(Path file) {
        return file.getParent().getFileName().toString();
    }
}
