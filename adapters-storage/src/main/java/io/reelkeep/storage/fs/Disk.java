package io.reelkeep.storage.fs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** The steps that durability depends on, one by one, so that their order and their failing can be tried. */
interface Disk {
    /** Writes all that remains, at the channel's position. */
    void write(FileChannel to, ByteBuffer bytes) throws IOException;

    /**
     * The size of the blocks that {@link #writeDirect} writes; 1 when it should not be used on files of this directory.
     */
    int directBlockBytes(Path directory) throws IOException;

    /** Opens a file that is there for {@link #writeDirect}. */
    FileChannel openDirect(Path file) throws IOException;

    /**
     * Writes all that remains past the memory that the system keeps of files. Position, length and the beginning of the
     * buffer are multiples of {@link #directBlockBytes}.
     */
    void writeDirect(FileChannel to, ByteBuffer bytes, long position) throws IOException;

    /** Appends a range of one file to another without passing it through the heap. */
    void copy(FileChannel from, long position, long length, FileChannel to) throws IOException;

    /**
     * The size of the blocks that {@link #copy} shares between files instead of copying them, where both files have them
     * at a multiple of it; 1 when it shares none.
     */
    int sharedBlockBytes(Path directory) throws IOException;

    /** The bytes and the size of a file survive a power cut from here on. */
    void force(FileChannel file) throws IOException;

    /** Gives a file another name in one step. */
    void rename(Path from, Path to) throws IOException;

    /** The names in a directory survive a power cut from here on. */
    void syncDirectory(Path directory) throws IOException;
}
