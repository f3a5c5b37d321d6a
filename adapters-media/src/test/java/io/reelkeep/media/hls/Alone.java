package io.reelkeep.media.hls;

import io.reelkeep.media.kit.Mp4;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A segment after its header: a file that plays from there on. */
final class Alone {
    private Alone() {}

    static Path write(HlsStage stage, Path dir, String kind, int number) {
        byte[] header = stage.bytes("init-" + kind + ".mp4");
        byte[] segment = stage.bytes(kind + "-" + number + ".m4s");
        try {
            return Files.write(dir.resolve(kind + number + ".mp4"), Mp4.join(header, segment));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
