package io.reelkeep.media.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** The judge: ffmpeg and ffprobe from the class path, unpacked once per module. */
public final class Ffmpeg {
    private static final String INSIDE = "org/bytedeco/ffmpeg/linux-x86_64-gpl/";
    private static final long PATIENCE_SECONDS = 60;
    private static final Path HOME = unpack();

    private Ffmpeg() {}

    /** The program as an operator would install it: one file that can be started from anywhere. */
    public static Path installed() {
        Path script = HOME.resolve("installed-ffmpeg");
        try {
            if (!Files.exists(script)) {
                Path fresh = Files.createTempFile(HOME, "script", "");
                Files.writeString(
                        fresh, "#!/bin/sh\nLD_LIBRARY_PATH='%s' exec '%s/ffmpeg' \"$@\"\n".formatted(HOME, HOME));
                Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
                Files.move(fresh, script, StandardCopyOption.ATOMIC_MOVE);
            }
            return script;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs {@code ffmpeg -v error -y}, which must end well and say nothing. */
    public static void ffmpeg(Object... arguments) {
        String said = ffmpegSays(arguments);
        if (!said.isBlank()) {
            throw new AssertionError("ffmpeg says: " + said);
        }
    }

    /** What {@code ffmpeg -v error -y} has to complain about, and what it prints. */
    public static String ffmpegSays(Object... arguments) {
        return run(command("ffmpeg", List.of("-nostdin", "-y"), arguments), Redirect.PIPE);
    }

    /** What {@code ffmpeg -v error -y} prints, whatever it has to complain about. */
    public static String ffmpegPrints(Object... arguments) {
        return run(command("ffmpeg", List.of("-nostdin", "-y"), arguments), Redirect.DISCARD);
    }

    /** What there is to complain about when all of a file is decoded, each picture at its own time. */
    public static String decodingSays(Path file) {
        return ffmpegSays("-i", file, "-fps_mode", "passthrough", "-enc_time_base:v", "demux", "-f", "null", "-");
    }

    /** What {@code ffprobe -v error} prints. */
    public static String ffprobe(Object... arguments) {
        return run(command("ffprobe", List.of(), arguments), Redirect.DISCARD);
    }

    private static List<String> command(String program, List<String> options, Object... arguments) {
        var command = new ArrayList<>(List.of(HOME.resolve(program).toString(), "-v", "error"));
        command.addAll(options);
        Arrays.stream(arguments).map(Object::toString).forEach(command::add);
        return command;
    }

    /** One field of all packets of a stream, e.g. {@code ("v:0", "data_hash")}. */
    public static List<String> packets(Path file, String stream, String field) {
        String all = ffprobe(
                "-select_streams",
                stream,
                "-show_packets",
                "-show_data_hash",
                "md5",
                "-show_entries",
                "packet=" + field,
                "-of",
                "csv=p=0",
                file);
        // Side data follows the field, after a comma.
        return all.lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.split(",", 2)[0])
                .toList();
    }

    /** One field of a stream. */
    public static String stream(Path file, String stream, String field) {
        List<String> lines =
                lines(ffprobe("-select_streams", stream, "-show_entries", "stream=" + field, "-of", "csv=p=0", file));
        return lines.isEmpty() ? "" : lines.get(0);
    }

    public static double durationSeconds(Path file) {
        return Double.parseDouble(ffprobe("-show_entries", "format=duration", "-of", "csv=p=0", file)
                .trim());
    }

    private static List<String> lines(String text) {
        return text.lines()
                .map(line -> line.replaceAll(",+$", ""))
                .filter(line -> !line.isBlank())
                .toList();
    }

    /** @param complaints where they go: among what is printed, which they may tear apart, or nowhere */
    private static String run(List<String> command, Redirect complaints) {
        try {
            Process process = start(command, complaints);
            String said = new String(process.getInputStream().readAllBytes());
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new AssertionError(command + " failed: " + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Process start(List<String> command, Redirect complaints) throws IOException {
        var builder = new ProcessBuilder(command).redirectError(complaints);
        builder.redirectErrorStream(complaints == Redirect.PIPE);
        builder.environment().put("LD_LIBRARY_PATH", HOME.toString());
        return builder.start();
    }

    private static synchronized Path unpack() {
        try {
            URL inside = Ffmpeg.class.getClassLoader().getResource(INSIDE + "ffmpeg");
            if (inside == null) {
                throw new IllegalStateException("no ffmpeg on the class path");
            }
            JarFile jar = ((JarURLConnection) inside.openConnection()).getJarFile();
            String version = Path.of(jar.getName()).getFileName().toString();
            Path home = Path.of("target", "ffmpeg-" + version).toAbsolutePath();
            Files.createDirectories(home);
            for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
                unpack(jar, entry, home);
            }
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack(JarFile jar, JarEntry entry, Path home) throws IOException {
        String name = entry.getName().startsWith(INSIDE) ? entry.getName().substring(INSIDE.length()) : "";
        boolean tool = name.equals("ffmpeg") || name.equals("ffprobe") || name.contains(".so");
        Path file = home.resolve(name);
        if (!tool || name.contains("/") || Files.exists(file) && Files.size(file) == entry.getSize()) {
            return;
        }
        Path fresh = Files.createTempFile(home, "unpacked", "");
        try (InputStream in = jar.getInputStream(entry)) {
            Files.copy(in, fresh, StandardCopyOption.REPLACE_EXISTING);
        }
        if (!fresh.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + fresh + " executable");
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
