package io.reelkeep.media.kit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Clips made by ffmpeg: a test picture of 25 frames a second and a tone, H.264 and AAC unless said otherwise. */
public final class Clips {
    private Clips() {}

    /** A clip of 320x180 with 48 kHz mono. */
    public static Path with(Path dir, String name, double seconds, String... encoding) {
        return make(
                dir,
                name,
                List.of("testsrc=size=320x180:rate=25", "sine=frequency=440:sample_rate=48000"),
                seconds,
                encoding);
    }

    public static Path silent(Path dir, String name, double seconds, String... encoding) {
        return make(dir, name, List.of("testsrc=size=320x180:rate=25"), seconds, encoding);
    }

    public static Path soundOnly(Path dir, String name, double seconds, String... encoding) {
        return make(dir, name, List.of("sine=frequency=440:sample_rate=48000"), seconds, encoding);
    }

    public static Path make(Path dir, String name, List<String> inputs, double seconds, String... encoding) {
        var arguments = new ArrayList<Object>();
        inputs.forEach(input -> arguments.addAll(List.of("-f", "lavfi", "-i", input)));
        arguments.addAll(List.of(
                "-t",
                seconds,
                "-threads",
                "1",
                "-preset",
                "ultrafast",
                "-pix_fmt",
                "yuv420p",
                "-bf",
                "0",
                "-b:a",
                "48k"));
        arguments.addAll(Arrays.asList(encoding));
        arguments.add(dir.resolve(name));
        Ffmpeg.ffmpeg(arguments.toArray());
        return dir.resolve(name);
    }

    /** How many sound samples a player hears, counted as it decodes, whatever the declared times say. */
    public static long decodedSamples(Path file) {
        Path raw = file.resolveSibling(file.getFileName() + ".raw");
        Ffmpeg.ffmpeg("-i", file, "-map", "0:a", "-af", "asetpts=N/SR/TB", "-f", "s16le", "-ac", "1", raw);
        return raw.toFile().length() / 2;
    }
}
