package io.reelkeep.server;

import io.reelkeep.storage.kit.FreePorts;
import io.reelkeep.storage.s3.S3Server;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Some nodes that share nothing but one PostgreSQL and one S3 bucket, each with a data folder of its own, and the same secrets. All
 * are stopped when it is closed.
 */
public final class Cluster implements AutoCloseable {
    /** The database user of the tests that look behind the nodes: a superuser, who sees the rows of all tenants. */
    public static final String DATABASE_USER = "postgres";

    /** The one of the nodes, and the name of their database: row-level security holds for it. */
    private static final String NODE_ROLE = "reelkeep";

    private static final String BUCKET = "reelkeep";
    private static final String MASTER_KEY = "00112233445566778899aabbccddeeff".repeat(2);

    private final Path folder;
    private final int databasePort;
    private final S3Server store;
    private final List<ServerProcess> nodes = new ArrayList<>();
    private EmbeddedPostgres database;

    private Cluster(Path folder) {
        this.folder = folder;
        this.databasePort = FreePorts.next();
        this.database = postgres();
        makeDatabase();
        this.store = S3Server.start(folder.resolve("s3"));
        store.makeBucket(BUCKET);
    }

    /** Starts {@code count} nodes and waits until all are ready. */
    public static Cluster start(Path folder, int count) {
        return start(folder, count, UnaryOperator.identity());
    }

    /** @param settings what every node is told, and may be changed: to put something in between, for instance */
    public static Cluster start(Path folder, int count, UnaryOperator<Map<String, String>> settings) {
        var cluster = new Cluster(folder);
        try {
            Map<String, String> told = settings.apply(cluster.settings());
            for (int number = 0; number < count; number++) {
                cluster.nodes.add(ServerProcess.launch(makeFolder(folder.resolve("node-" + number)), told));
            }
            cluster.nodes.forEach(ServerProcess::awaitReady);
            return cluster;
        } catch (RuntimeException failed) {
            cluster.close();
            throw failed;
        }
    }

    private Map<String, String> settings() {
        var settings = new TreeMap<>(S3Server.settings(BUCKET, store.endpoint()));
        settings.put("REELKEEP_DB_URL", databaseUrl());
        settings.put("REELKEEP_DB_USER", NODE_ROLE);
        settings.put("REELKEEP_DB_PASSWORD", "postgres");
        settings.put("REELKEEP_MASTER_KEY", MASTER_KEY);
        settings.put("REELKEEP_CALLBACK_ALLOW", "127.0.0.0/8,::1/128");
        return settings;
    }

    public List<ServerProcess> nodes() {
        return List.copyOf(nodes);
    }

    public ServerProcess node(int number) {
        return nodes.get(number);
    }

    /** Where all nodes are, dead ones as well. */
    public List<URI> bases() {
        return nodes.stream().map(ServerProcess::base).toList();
    }

    public S3Server store() {
        return store;
    }

    /** The keys of all objects in the bucket. */
    public List<String> keys() {
        return store.keys(BUCKET);
    }

    public String databaseUrl() {
        return "jdbc:postgresql://127.0.0.1:" + databasePort + "/" + NODE_ROLE;
    }

    private void makeDatabase() {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role " + NODE_ROLE + " login");
            statement.execute("create database " + NODE_ROLE + " owner " + NODE_ROLE);
        } catch (SQLException refused) {
            throw new IllegalStateException("no database for the nodes", refused);
        }
    }

    /** Stops the database as its administrator would in a hurry: all connections are cut. */
    public void stopDatabase() {
        try {
            database.close();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Starts it again with all that was committed. */
    public void startDatabase() {
        database = postgres();
    }

    /** Cuts every connection to the database that the nodes have. */
    public void cutConnections() {
        query("select count(pg_terminate_backend(pid)) from pg_stat_activity where pid <> pg_backend_pid()"
                + " and datname = current_database()");
    }

    /** The first column of what the database says. */
    public List<String> query(String sql) {
        try (Connection connection = DriverManager.getConnection(databaseUrl(), DATABASE_USER, "postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(String.valueOf(rows.getString(1)));
            }
            return found;
        } catch (SQLException refused) {
            throw new IllegalStateException(sql, refused);
        }
    }

    private EmbeddedPostgres postgres() {
        try {
            return EmbeddedPostgres.builder()
                    .setPort(databasePort)
                    .setDataDirectory(folder.resolve("postgres"))
                    .setCleanDataDirectory(false)
                    .start();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static Path makeFolder(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    @Override
    public void close() {
        nodes.forEach(ServerProcess::close);
        store.close();
        stopDatabase();
    }
}
