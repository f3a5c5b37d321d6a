package io.reelkeep.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The one server that all black-box tests share: started by the first that asks, one in each process that tests run in. Every test makes a
 * tenant of its own, so nothing is cleaned between them.
 *
 * <p>With {@code -Dreelkeep.it.on=postgres-and-s3} it keeps its rows in a real PostgreSQL, within row-level security, and its
 * media in a real S3 bucket; else it is as it comes.
 *
 * <pre>{@code @RegisterExtension static final ReelkeepServer SERVER = new ReelkeepServer();}</pre>
 */
public final class ReelkeepServer implements BeforeAllCallback {
    /** Receivers of callbacks listen on loopback, and time is moved by hand. */
    private static final Map<String, String> ENVIRONMENT =
            Map.of("REELKEEP_TEST_CLOCK", "true", "REELKEEP_CALLBACK_ALLOW", "127.0.0.0/8,::1/128");

    private final boolean mayDie;
    private ServerProcess server;

    public ReelkeepServer() {
        this(false);
    }

    private ReelkeepServer(boolean mayDie) {
        this.mayDie = mayDie;
    }

    /**
     * A second one, that those share who move the clock by hours, or kill the server and start it again. Whoever moves the clock
     * by days has one of their own: see {@link TimeMachine}.
     */
    static ReelkeepServer thatMayDie() {
        return new ReelkeepServer(true);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        String name = mayDie ? "a server that may die" : "the server";
        server = OncePerProcess.get(name, Shared.class, () -> new Shared(mayDie)).process;
        if (mayDie && !server.isAlive()) {
            server.restart();
        }
    }

    public URI base() {
        return server.base();
    }

    public String adminSecret() {
        return ServerProcess.ADMIN_SECRET;
    }

    public String log() {
        return server.log();
    }

    public ServerProcess process() {
        return server;
    }

    private static final class Shared implements AutoCloseable {
        private final Path folder;
        private final ServerProcess process;
        private final AutoCloseable started;

        Shared(boolean mayDie) {
            try {
                folder = Files.createTempDirectory("reelkeep-it");
            } catch (IOException refused) {
                throw new java.io.UncheckedIOException(refused);
            }
            if (!mayDie && System.getProperty("reelkeep.it.on", "").equals("postgres-and-s3")) {
                Cluster cluster = Cluster.start(folder, 1, Shared::with);
                started = cluster;
                process = cluster.node(0);
            } else {
                process = ServerProcess.start(folder, ENVIRONMENT);
                started = process;
            }
        }

        private static Map<String, String> with(Map<String, String> settings) {
            Map<String, String> all = new TreeMap<>(settings);
            all.putAll(ENVIRONMENT);
            return all;
        }

        @Override
        public void close() throws Exception {
            started.close();
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, IOException failed) throws IOException {
                    Files.delete(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        }
    }
}
