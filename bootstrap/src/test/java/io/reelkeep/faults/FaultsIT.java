package io.reelkeep.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.server.BlackHole;
import io.reelkeep.server.CallbackReceiver;
import io.reelkeep.server.Cluster;
import io.reelkeep.server.SampleLesson;
import io.reelkeep.server.TestTenant;
import io.reelkeep.storage.s3.S3Faults;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Round after round, customers work on two nodes, something goes wrong, what died is started again, and the oracle asks. Prints the
 * seed; {@code -Dfaults.seed} replays the order of what goes wrong. {@code -Dfaults.rounds} and {@code -Dfaults.minutes} make it
 * long; it ends when both are over. In the long form no calamity comes back before all others have come.
 */
class FaultsIT {
    private static final System.Logger LOG = System.getLogger(FaultsIT.class.getName());
    private static final int CUSTOMERS = 2;
    private static final int A_RECEIVER_TAKES_MILLIS = 200;

    /** One of each kind: a node, all nodes, the database, the store. The long form goes through all. */
    private static final List<Calamity> IN_SHORT = List.of(
            Calamity.A_NODE_DIES_WRITING_OUT,
            Calamity.THE_STORE_FAILS,
            Calamity.THE_DATABASE_IS_SILENT,
            Calamity.ALL_NODES_DIE);

    private static final int ROUNDS = Integer.getInteger("faults.rounds", IN_SHORT.size());
    private static final Duration TIME = Duration.ofMinutes(Integer.getInteger("faults.minutes", 0));

    @TempDir
    Path folder;

    private final long seed = Long.getLong("faults.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Deck<Calamity> calamities = Deck.of(Calamity.values(), seed);
    private final Deck<Content> contents = Deck.of(Content.values(), seed);
    private final Deck<Customer.Habit> habits = Deck.of(Customer.Habit.values(), seed);
    private final Promises promises = new Promises();
    private final CallbackReceiver receiver = new CallbackReceiver(number -> {
        Signals.pause(A_RECEIVER_TAKES_MILLIS);
        return CallbackReceiver.Answer.YES;
    });
    private final List<Place.Lines> lines = new ArrayList<>();
    private List<byte[]> pieces = List.of();

    @BeforeEach
    void makePieces() {
        pieces = SampleLesson.segments(folder, Content.LONG.pieces());
    }

    @AfterEach
    void hangUp() {
        receiver.close();
        lines.forEach(Place.Lines::close);
    }

    @Test
    void whatever_goes_wrong_nothing_acknowledged_is_lost_nothing_deleted_stays_and_nothing_is_stuck() {
        LOG.log(System.Logger.Level.INFO, "faults, seed={0}, rounds={1}", Long.toString(seed), ROUNDS);
        try (Cluster cluster = Cluster.start(folder, 2, this::throughOurHands)) {
            var place = new Place(cluster, lines.get(0), new StalledClients());
            List<BehindProxy> houses = houses(cluster);
            var oracle = new Oracle(cluster, receiver, calmDays(houses.get(0), cluster));
            Instant end = Instant.now().plus(TIME);
            for (int round = 0; round < ROUNDS || Instant.now().isBefore(end); round++) {
                round(place, houses, calamity(round));
                oracle.verify(promises);
            }
        }
    }

    /** Everything that the nodes say to the database and to the store. */
    private Map<String, String> throughOurHands(Map<String, String> settings) {
        S3Faults faults = S3Faults.before(URI.create(settings.get("REELKEEP_S3_ENDPOINT")));
        BlackHole toStore = BlackHole.before(faults.endpoint().getPort());
        URI database = URI.create(settings.get("REELKEEP_DB_URL").substring("jdbc:".length()));
        BlackHole toDatabase = BlackHole.before(database.getPort());
        lines.add(new Place.Lines(toDatabase, toStore, faults));
        settings.put("REELKEEP_S3_ENDPOINT", "http://127.0.0.1:" + toStore.port());
        settings.put("REELKEEP_DB_URL", "jdbc:postgresql://127.0.0.1:" + toDatabase.port() + database.getPath());
        return settings;
    }

    private List<BehindProxy> houses(Cluster cluster) {
        List<BehindProxy> houses = IntStream.range(0, CUSTOMERS)
                .mapToObj(number -> new BehindProxy(
                        cluster.bases(), TestTenant.on(cluster.bases().get(0))))
                .toList();
        houses.forEach(house -> house.listen(receiver));
        return houses;
    }

    /** What each content becomes while nothing goes wrong. */
    private Map<Content, String> calmDays(BehindProxy house, Cluster cluster) {
        var known = new EnumMap<Content, String>(Content.class);
        for (Content content : Content.values()) {
            Promises.Kept kept = customer(house).make(content);
            byte[] file = kept.tenant().download(kept.recording(), kept.file());
            SampleLesson.assertPlays(folder, file, content.pieces() * 2_000L);
            known.put(content, Oracle.digest(file));
            promises.keep(kept);
        }
        assertThat(cluster.keys()).isNotEmpty();
        return known;
    }

    private Customer customer(BehindProxy house) {
        return new Customer(house, new Camera(house, pieces, new Random(random.nextLong())), promises);
    }

    private Calamity calamity(int round) {
        return ROUNDS <= IN_SHORT.size() ? IN_SHORT.get(round % IN_SHORT.size()) : calamities.draw();
    }

    private CompletableFuture<Void> atWork(BehindProxy house, Customer.Habit habit) {
        Customer customer = customer(house);
        Content content = contents.draw();
        return CompletableFuture.runAsync(() -> customer.work(content, habit));
    }

    private void round(Place place, List<BehindProxy> houses, Calamity calamity) {
        Instant begin = Instant.now();
        LOG.log(System.Logger.Level.INFO, "round, calamity={0}", calamity);
        List<CompletableFuture<Void>> customers =
                houses.stream().map(house -> atWork(house, habit(calamity))).toList();
        Signals.pause(random.nextInt(1_500));
        calamity.strike(place, random);
        Instant struck = Instant.now();
        place.repair();
        customers.forEach(CompletableFuture::join);
        LOG.log(
                System.Logger.Level.INFO,
                "round over, calamity={0}, whole={1} ms, from its end to the last acknowledgement={2} ms",
                calamity,
                Duration.between(begin, Instant.now()).toMillis(),
                Duration.between(struck, Instant.now()).toMillis());
    }

    /** Who is to die at some work needs somebody who causes it. */
    private Customer.Habit habit(Calamity calamity) {
        return calamity == Calamity.A_NODE_DIES_ERASING ? Customer.Habit.DELETES : habits.draw();
    }
}
