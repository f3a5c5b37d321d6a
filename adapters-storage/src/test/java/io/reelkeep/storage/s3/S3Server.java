package io.reelkeep.storage.s3;

import io.reelkeep.storage.kit.FreePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real S3 server on a free port of its own, in a process of its own. It keeps its objects below a folder, so that they
 * outlive {@link #kill} and {@link #restart}. Signatures are checked. Stopped when closed.
 */
public final class S3Server implements AutoCloseable {
    public static final String ACCESS_KEY = "local-access-key";
    public static final String SECRET_KEY = "local-secret-key";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> QUICK = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx384m");

    private final Path folder;
    private final int port;
    private Process process;

    private S3Server(Path folder, int port) throws IOException {
        this.folder = folder;
        this.port = port;
        Files.createDirectories(objects());
        Files.writeString(folder.resolve("s3proxy.conf"), configuration());
        process = spawn();
    }

    /** Starts one and waits until it answers. {@code folder} holds its objects and its log. */
    public static S3Server start(Path folder) {
        try {
            var server = new S3Server(folder, FreePorts.next());
            server.awaitReady();
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Makes a bucket; one that is there is fine. */
    public void makeBucket(String bucket) {
        try {
            Files.createDirectories(objects().resolve(bucket));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The keys of all objects of a bucket, in order: what really lies there, without asking the server. */
    public List<String> keys(String bucket) {
        Path root = objects().resolve(bucket);
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The settings of a Reelkeep that keeps its blobs in that bucket. */
    public Map<String, String> settings(String bucket) {
        return settings(bucket, endpoint());
    }

    /** As {@link #settings(String)}, by way of something that stands in between. */
    public static Map<String, String> settings(String bucket, URI endpoint) {
        return Map.of(
                "REELKEEP_STORAGE",
                "s3",
                "REELKEEP_S3_ENDPOINT",
                endpoint.toString(),
                "REELKEEP_S3_REGION",
                "us-east-1",
                "REELKEEP_S3_BUCKET",
                bucket,
                "REELKEEP_S3_ACCESS_KEY",
                ACCESS_KEY,
                "REELKEEP_S3_SECRET_KEY",
                SECRET_KEY,
                "REELKEEP_S3_PATH_STYLE",
                "true");
    }

    /** Power off, as far as the process goes. */
    public void kill() {
        process.destroyForcibly();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("the S3 server does not end");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Starts the next life with the same objects on the same port, and waits until it answers. */
    public void restart() {
        kill();
        try {
            process = spawn();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        awaitReady();
    }

    @Override
    public void close() {
        kill();
    }

    private Path objects() {
        return folder.resolve("objects");
    }

    private String configuration() {
        return String.join(
                "\n",
                "s3proxy.endpoint=" + endpoint(),
                "s3proxy.authorization=aws-v2-or-v4",
                "s3proxy.identity=" + ACCESS_KEY,
                "s3proxy.credential=" + SECRET_KEY,
                "jclouds.provider=filesystem-nio2",
                "jclouds.filesystem.basedir=" + objects(),
                "");
    }

    private Process spawn() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Path jar = Path.of(System.getProperty("reelkeep.s3.server.jar", "target/tools/s3proxy.jar"));
        List<String> command = new ArrayList<>(List.of(java));
        command.addAll(QUICK);
        command.addAll(List.of("-jar", jar.toAbsolutePath().toString(), "--properties", "s3proxy.conf"));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("s3proxy.log").toFile()))
                .start();
    }

    private void awaitReady() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("the S3 server does not get ready, see " + folder);
            }
            pause();
        }
    }

    private boolean answers() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException away) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
