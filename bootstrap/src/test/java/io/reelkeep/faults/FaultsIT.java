package io.reelkeep.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.server.Cluster;
import io.reelkeep.server.SampleLesson;
import io.reelkeep.server.TestTenant;
import io.reelkeep.storage.s3.S3Faults;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Round after round, customers work on two nodes, something goes wrong, what died is started again, and the oracle asks. Prints the
 * seed; {@code -Dfaults.seed} replays the order of what goes wrong. {@code -Dfaults.rounds} and {@code -Dfaults.minutes} make it
 * long; it ends when both are over.
 */
class FaultsIT {
    private static final System.Logger LOG = System.getLogger(FaultsIT.class.getName());
    private static final int CUSTOMERS = 2;

    /** In this order, as often as it goes; the long form takes all, and draws. */
    private static final List<Calamity> IN_SHORT = List.of(
            Calamity.NODE_DIES_AT_WORK, Calamity.THE_STORE_FAILS, Calamity.CONNECTIONS_ARE_CUT, Calamity.ALL_NODES_DIE);

    private static final int ROUNDS = Integer.getInteger("faults.rounds", IN_SHORT.size());
    private static final Duration TIME = Duration.ofMinutes(Integer.getInteger("faults.minutes", 0));

    @TempDir
    Path folder;

    private final long seed = Long.getLong("faults.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Promises promises = new Promises();
    private List<byte[]> pieces = List.of();

    @Test
    void whatever_goes_wrong_nothing_acknowledged_is_lost_nothing_deleted_stays_and_nothing_is_stuck() {
        LOG.log(System.Logger.Level.INFO, "faults, seed={0}, rounds={1}", Long.toString(seed), ROUNDS);
        pieces = SampleLesson.segments(folder, Content.LONG.pieces());
        var ahead = new ArrayList<S3Faults>();
        try (Cluster cluster = Cluster.start(folder, 2, settings -> by(ahead, settings))) {
            var place = new Calamity.Place(cluster, ahead.get(0), new StalledClients());
            List<BehindProxy> houses = houses(cluster);
            var oracle = new Oracle(cluster, calmDays(houses.get(0), cluster));
            Instant end = Instant.now().plus(TIME);
            for (int round = 0; round < ROUNDS || Instant.now().isBefore(end); round++) {
                round(place, houses, calamity(round));
                oracle.verify(promises);
            }
        } finally {
            ahead.forEach(S3Faults::close);
        }
    }

    /** Everything that the nodes say to the store goes through our hands. */
    private static Map<String, String> by(List<S3Faults> ahead, Map<String, String> settings) {
        S3Faults faults = S3Faults.before(java.net.URI.create(settings.get("REELKEEP_S3_ENDPOINT")));
        ahead.add(faults);
        settings.put("REELKEEP_S3_ENDPOINT", faults.endpoint().toString());
        return settings;
    }

    private static List<BehindProxy> houses(Cluster cluster) {
        var houses = new ArrayList<BehindProxy>();
        for (int number = 0; number < CUSTOMERS; number++) {
            houses.add(new BehindProxy(
                    cluster.bases(), TestTenant.on(cluster.bases().get(0))));
        }
        return houses;
    }

    /** What each content becomes while nothing goes wrong. */
    private Map<Content, String> calmDays(BehindProxy house, Cluster cluster) {
        var known = new EnumMap<Content, String>(Content.class);
        var customer = new Customer(house, pieces, promises, random);
        for (Content content : Content.values()) {
            Promises.Kept kept = customer.make(content);
            byte[] file = kept.tenant().download(kept.recording(), kept.file());
            SampleLesson.assertPlays(folder, file, content.pieces() * 2_000L);
            known.put(content, Oracle.digest(file));
            promises.keep(kept);
        }
        assertThat(cluster.keys()).isNotEmpty();
        return known;
    }

    private Calamity calamity(int round) {
        if (ROUNDS <= IN_SHORT.size()) {
            return IN_SHORT.get(round % IN_SHORT.size());
        }
        List<Calamity> all = Arrays.asList(Calamity.values());
        return all.get(round % all.size());
    }

    private void round(Calamity.Place place, List<BehindProxy> houses, Calamity calamity) {
        Instant begin = Instant.now();
        List<CompletableFuture<Void>> customers = houses.stream()
                .map(house -> new Customer(house, pieces, promises, new Random(random.nextLong())))
                .map(customer -> CompletableFuture.runAsync(customer::work))
                .toList();
        Signals.pause(random.nextInt(1_500));
        calamity.strike(place, random);
        Instant struck = Instant.now();
        Calamity.repair(place);
        customers.forEach(CompletableFuture::join);
        LOG.log(
                System.Logger.Level.INFO,
                "round over, calamity={0}, whole={1} ms, from its end to the last acknowledgement={2} ms",
                calamity,
                Duration.between(begin, Instant.now()).toMillis(),
                Duration.between(struck, Instant.now()).toMillis());
    }
}
