package io.reelkeep.faults;

import io.reelkeep.server.BlackHole;
import io.reelkeep.server.Cluster;
import io.reelkeep.server.ServerProcess;
import io.reelkeep.server.TaskHunt;
import io.reelkeep.server.TestTenant;
import io.reelkeep.storage.s3.S3Faults;
import io.reelkeep.storage.s3.S3Faults.Fault;
import io.reelkeep.storage.s3.S3Faults.Kind;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;

/** Where things go wrong, and how they are put right again. */
record Place(Cluster cluster, Lines lines, StalledClients stalled) {
    private static final System.Logger LOG = System.getLogger(Place.class.getName());
    private static final int STANDSTILL_MILLIS = 25_000;
    private static final int SILENCE_MILLIS = 12_000;
    private static final int FAULT_AMOUNT = 1_000;
    private static final int SLOW_MILLIS = 150;
    private static final int STALLED_CLIENTS = 60;
    private static final Duration HUNT = Duration.ofSeconds(45);
    private static final Duration NOTICED_WITHIN = Duration.ofSeconds(60);

    /** What lies between the nodes and what they share. */
    record Lines(BlackHole toDatabase, BlackHole toStore, S3Faults atStore) implements AutoCloseable {
        @Override
        public void close() {
            toDatabase.close();
            toStore.close();
            atStore.close();
        }
    }

    ServerProcess any(Random random) {
        List<ServerProcess> nodes = cluster.nodes();
        return nodes.get(random.nextInt(nodes.size()));
    }

    void killAll() {
        cluster.nodes().forEach(ServerProcess::kill);
    }

    /** The store is slow meanwhile, so that there is a middle to die in. */
    void killWhoIsAt(String... kinds) {
        lines.atStore().inject(new Fault(Kind.DELAY, SLOW_MILLIS), Integer.MAX_VALUE, line -> true);
        Optional<ServerProcess> died =
                Optional.ofNullable(new TaskHunt(cluster).killWhoeverIsAtWork(List.of(kinds), HUNT));
        LOG.log(
                died.isPresent() ? Level.INFO : Level.WARNING,
                died.isPresent() ? "killed at work, kinds={0}" : "nobody was caught at work, kinds={0}",
                List.of(kinds));
    }

    void standStill(ServerProcess node) {
        Signals.stop(node.pid());
        Signals.pause(STANDSTILL_MILLIS);
        Signals.goOn(node.pid());
    }

    void cutConnections(Random random) {
        for (int time = 0; time < 3; time++) {
            cluster.cutConnections();
            Signals.pause(random.nextInt(300));
        }
    }

    /** Long enough for every node to say that it is not ready; the figures are those of the reference. */
    void restartDatabase() {
        cluster.stopDatabase();
        awaitOfAll("not ready without database", node -> !node.isReady());
        cluster.startDatabase();
        awaitOfAll("ready with its database back", ServerProcess::isReady);
    }

    void silenceDatabase() {
        lines.toDatabase().swallow();
        awaitOfAll("not ready with a silent database", node -> !node.isReady());
        Signals.pause(SILENCE_MILLIS);
        lines.toDatabase().release();
        awaitOfAll("ready with its database talking", ServerProcess::isReady);
    }

    /** Who needs no media is served meanwhile. */
    void silenceStore() {
        lines.toStore().swallow();
        Signals.pause(SILENCE_MILLIS);
        awaitOfAll("ready with a silent store", ServerProcess::isReady);
        lines.toStore().release();
    }

    void spoilStore(Random random) {
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        LOG.log(Level.INFO, "the store fails, kind={0}", kind);
        lines.atStore().inject(new Fault(kind, FAULT_AMOUNT), 3 + random.nextInt(20), line -> true);
        Signals.pause(2_000);
    }

    void stallClients() {
        cluster.nodes().forEach(node -> stalled.add(node.port(), STALLED_CLIENTS));
        Signals.pause(SILENCE_MILLIS);
        awaitOfAll("ready beside stalled clients", ServerProcess::isReady);
    }

    /** Whoever looks after the house puts it right again: what died is started. */
    void repair() {
        lines.toDatabase().release();
        lines.toStore().release();
        lines.atStore().heal();
        stalled.leave();
        List<ServerProcess> dead =
                cluster.nodes().stream().filter(node -> !node.isAlive()).toList();
        dead.parallelStream().forEach(ServerProcess::restart);
    }

    private void awaitOfAll(String what, Predicate<ServerProcess> holds) {
        long begin = System.nanoTime();
        for (ServerProcess node : cluster.nodes()) {
            while (!holds.test(node)) {
                if (System.nanoTime() - begin > NOTICED_WITHIN.toNanos()) {
                    throw new AssertionError(node.base() + " is not " + what + " after " + NOTICED_WITHIN);
                }
                TestTenant.pause();
            }
        }
        LOG.log(
                Level.INFO,
                "all nodes are {0}, after={1} ms",
                what,
                Duration.ofNanos(System.nanoTime() - begin).toMillis());
    }
}
