package io.reelkeep.bootstrap.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePathWrapper;

/**
 * H2's files, each write on the disk before it returns ({@code O_DSYNC}). H2 itself never asks the operating system for
 * that, not even with {@code WRITE_DELAY=0}: its commits survive a killed process but not a power cut. Database URLs that
 * begin with {@code jdbc:h2:sync:} are stored this way.
 */
public final class SyncFilePath extends FilePathWrapper {
    @Override
    public String getScheme() {
        return "sync";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return super.open(mode.equals("rw") ? "rwd" : mode);
    }
}
