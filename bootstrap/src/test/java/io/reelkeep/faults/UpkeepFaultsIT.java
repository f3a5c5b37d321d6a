package io.reelkeep.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.server.CallbackReceiver;
import io.reelkeep.server.Cluster;
import io.reelkeep.server.SampleLesson;
import io.reelkeep.server.ServerProcess;
import io.reelkeep.server.TaskHunt;
import io.reelkeep.server.TestTenant;
import io.reelkeep.storage.s3.S3Faults;
import io.reelkeep.storage.s3.S3Faults.Fault;
import io.reelkeep.storage.s3.S3Faults.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a house does by itself. It moves its media from the disk to a bucket, and later purges its recycle bin, and is killed while it
 * is at that, with customers coming in and deleting meanwhile. {@code -Dfaults.moves} says how often it dies of each.
 */
class UpkeepFaultsIT {
    private static final System.Logger LOG = System.getLogger(UpkeepFaultsIT.class.getName());
    private static final int DEATHS = Integer.getInteger("faults.moves", 1);
    private static final int SLOW_MILLIS = 200;
    private static final Duration HUNT = Duration.ofSeconds(40);
    private static final Duration MOVED_WITHIN = Duration.ofSeconds(Integer.getInteger("reelkeep.patience", 120));

    @TempDir
    Path folder;

    private final long seed = Long.getLong("faults.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Promises promises = new Promises();
    private final List<S3Faults> ahead = new ArrayList<>();

    @Test
    void whoever_dies_while_media_moves_or_is_purged_loses_none_and_brings_none_back() {
        LOG.log(System.Logger.Level.INFO, "a move, seed={0}, deaths={1}", Long.toString(seed), DEATHS);
        try (var receiver = new CallbackReceiver(number -> CallbackReceiver.Answer.YES);
                Cluster cluster = Cluster.start(folder, 1, this::onDisk)) {
            var house = new BehindProxy(
                    cluster.bases(), TestTenant.on(cluster.bases().get(0)));
            house.listen(receiver);
            var oracle = new Oracle(cluster, receiver, lived(house));
            ServerProcess node = cluster.node(0);
            node.stop();
            node.restart(Map.of("REELKEEP_STORAGE", "s3", "REELKEEP_STORAGE_FROM", "disk"));
            for (int death = 0; death < DEATHS; death++) {
                dieMoving(cluster, house);
            }
            ahead.forEach(S3Faults::heal);
            awaitMoved(house.tenant(), node);
            assertThat(onDisk(node)).isEmpty();
            for (int death = 0; death < DEATHS; death++) {
                diePurging(cluster, house);
            }
            ahead.forEach(S3Faults::heal);
            oracle.verify(promises);
        } finally {
            ahead.forEach(S3Faults::close);
        }
    }

    /** Everything that it will say to the bucket goes through our hands. */
    private Map<String, String> onDisk(Map<String, String> settings) {
        S3Faults faults = S3Faults.before(URI.create(settings.get("REELKEEP_S3_ENDPOINT")));
        ahead.add(faults);
        settings.put("REELKEEP_S3_ENDPOINT", faults.endpoint().toString());
        settings.put("REELKEEP_STORAGE", "disk");
        settings.put("REELKEEP_TEST_CLOCK", "true");
        return settings;
    }

    private Map<Content, String> lived(BehindProxy house) {
        var known = new EnumMap<Content, String>(Content.class);
        for (Content content : Content.values()) {
            Promises.Kept kept = customer(house).make(content);
            byte[] file = kept.tenant().download(kept.recording(), kept.file());
            known.put(content, Oracle.digest(file));
            promises.keep(kept);
        }
        return known;
    }

    private Customer customer(BehindProxy house) {
        List<byte[]> pieces = SampleLesson.segments(folder, Content.LONG.pieces());
        return new Customer(house, new Camera(house, pieces, new Random(random.nextLong())), promises);
    }

    /** The bucket is slow, so that there is a middle to die in. */
    private void dieMoving(Cluster cluster, BehindProxy house) {
        ahead.forEach(bucket ->
                bucket.inject(new Fault(Kind.DELAY, SLOW_MILLIS), Integer.MAX_VALUE, line -> line.startsWith("P")));
        Customer customer = customer(house);
        CompletableFuture<Void> deleting =
                CompletableFuture.runAsync(() -> customer.work(Content.SHORT, Customer.Habit.DELETES));
        advance(house.tenant(), "PT20M");
        ServerProcess died = new TaskHunt(cluster).killWhoeverIsAtWork(List.of("MOVE_BLOBS"), HUNT);
        assertThat(died).as("the one that moves").isNotNull();
        LOG.log(
                System.Logger.Level.INFO,
                "killed while it moved, left on disk={0}",
                onDisk(died).size());
        died.restart();
        deleting.join();
    }

    /** A day and more later, the rule deletes what was thrown away. */
    private void diePurging(Cluster cluster, BehindProxy house) {
        Customer customer = customer(house);
        Promises.Kept[] thrown = {customer.make(Content.SHORT), customer.make(Content.WHOLE_FILE)};
        for (Promises.Kept one : thrown) {
            customer.throwAway(one);
        }
        ahead.forEach(bucket -> bucket.inject(new Fault(Kind.DELAY, SLOW_MILLIS), Integer.MAX_VALUE, line -> true));
        CompletableFuture<Void> later = CompletableFuture.runAsync(() -> advance(house.tenant(), "P2D"));
        ServerProcess died = new TaskHunt(cluster).killWhoeverIsAtWork(List.of("DELETE_ENDED", "ERASE_DELETED"), HUNT);
        assertThat(died).as("the one that purges").isNotNull();
        LOG.log(System.Logger.Level.INFO, "killed while it purged");
        died.restart();
        // The clock of the tests begins anew with the process.
        later.handle((done, cut) -> done).join();
        advance(house.tenant(), "P2D");
    }

    /** What cannot move yet is looked at again later: uploads that are young, and what a dead process has left. */
    private static void awaitMoved(TestTenant tenant, ServerProcess node) {
        long end = System.nanoTime() + MOVED_WITHIN.toNanos();
        while (!node.log().contains("all media has moved")) {
            assertThat(System.nanoTime()).as("moved in time").isLessThan(end);
            advance(tenant, "PT20M");
            TestTenant.pause();
        }
    }

    private static void advance(TestTenant tenant, String by) {
        tenant.admin("POST", "clock/advance", "{\"by\":\"" + by + "\"}");
    }

    private static List<Path> onDisk(ServerProcess node) {
        try (Stream<Path> all = Files.walk(node.dataDir().resolve("media"))) {
            return all.filter(Files::isRegularFile)
                    .filter(found -> !found.endsWith("lock"))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
