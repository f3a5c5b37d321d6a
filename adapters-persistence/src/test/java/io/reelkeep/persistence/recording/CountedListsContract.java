package io.reelkeep.persistence.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.kit.LifecycleContract;
import io.reelkeep.application.kit.Stores;
import io.reelkeep.application.recording.port.Recordings;
import io.reelkeep.application.shared.Page;
import io.reelkeep.domain.kit.ForAll;
import io.reelkeep.domain.kit.SampleMeetings;
import io.reelkeep.domain.kit.SampleRecordings;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.retention.BinnedRecording;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.persistence.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The counts of lists are those of their rows, whatever happens to these and in whatever order. */
interface CountedListsContract extends LifecycleContract {
    Duration SPAN = Duration.ofHours(60);
    List<UserId> OWNERS = List.of(new UserId("alice"), new UserId("bob"), new UserId("carol"));

    TestDatabase database();

    @Override
    default Stores stores() {
        return database().stores();
    }

    /** What should be in the store, and what is done to it; around the year 1970, so that moments are negative too. */
    final class Tried {
        private static final Comparator<Recording> NEWEST_FIRST = Comparator.comparing(
                        (Recording one) -> one.about().startedAt())
                .thenComparing(one -> one.id().value())
                .reversed();

        private final CountedListsContract contract;
        private final TenantId tenant;
        private final Random random;
        private final List<Recording> there = new ArrayList<>();
        private final List<Recording> binned = new ArrayList<>();

        Tried(CountedListsContract contract, Random random) {
            this.contract = contract;
            this.tenant = contract.knownTenant().id();
            this.random = random;
        }

        void happens() {
            switch (random.nextInt(8)) {
                case 0 -> takeAway(there, this::throwAway);
                case 1 -> takeAway(binned, this::takeOut);
                case 2 -> takeAway(there, this::remove);
                case 3 -> takeAway(binned, this::remove);
                case 4 -> takeAway(there, this::move);
                case 5 -> contract.inOne(() -> contract.database().counts().fold(tenant));
                default -> add();
            }
        }

        private void takeAway(List<Recording> from, Consumer<Recording> then) {
            if (!from.isEmpty()) {
                then.accept(from.remove(random.nextInt(from.size())));
            }
        }

        private void add() {
            var meeting = SampleMeetings.meeting(tenant, owner(), "1", moment());
            Recording folder = SampleRecordings.folder(meeting, origin());
            contract.inOne(() -> contract.stores().recordings().add(folder));
            there.add(folder);
        }

        private void throwAway(Recording folder) {
            contract.throwAway(folder);
            binned.add(folder);
        }

        private void takeOut(Recording folder) {
            contract.inOne(() -> contract.lifecycle().bin().takeOut(tenant, folder.id()));
            there.add(folder);
        }

        private void remove(Recording folder) {
            contract.inOne(() -> {
                contract.stores().recordings().remove(folder);
                contract.stores().traces().forget(tenant, folder.id());
            });
        }

        private void move(Recording folder) {
            Recording.Snapshot was = folder.snapshot();
            Recording.Subject about = was.about();
            var other = new Recording.Subject(
                    about.meeting(), about.meetingCode(), about.title(), owner(), about.host(), moment());
            Recording moved = Recording.restore(new Recording.Snapshot(
                    was.id(), tenant, other, was.origin(), was.createdAt(), was.state(), was.takes(), was.files()));
            contract.inOne(() -> contract.stores().recordings().save(moved));
            there.add(moved);
        }

        private UserId owner() {
            return OWNERS.get(random.nextInt(OWNERS.size()));
        }

        private Origin origin() {
            return Origin.values()[random.nextInt(Origin.values().length)];
        }

        /** Sometimes a whole hour: those are the bounds. */
        private Instant moment() {
            long hour = random.nextLong(-SPAN.toHours(), SPAN.toHours());
            return Instant.EPOCH
                    .plusSeconds(hour * 3600)
                    .plusMillis(random.nextBoolean() ? 0 : random.nextInt(3_600_000));
        }

        void isFoundAsItShouldBe() {
            Optional<UserId> owner = random.nextBoolean() ? Optional.of(owner()) : Optional.empty();
            Set<Origin> origins = random.nextBoolean() ? EnumSet.of(origin(), origin()) : Set.of();
            Instant from = random.nextInt(4) == 0 ? Instant.EPOCH.minus(Duration.ofDays(1000)) : moment();
            Instant to = from.plusMillis(random.nextLong(2 * SPAN.toMillis()));
            List<RecordingId> expected = there.stream()
                    .filter(one -> owner.map(one.about().owner()::equals).orElse(true))
                    .filter(one -> origins.isEmpty() || origins.contains(one.origin()))
                    .filter(one -> !one.about().startedAt().isBefore(from))
                    .filter(one -> !one.about().startedAt().isAfter(to))
                    .sorted(NEWEST_FIRST)
                    .map(Recording::id)
                    .toList();
            var wanted = new Recordings.Criteria(tenant, Optional.empty(), Optional.empty(), owner, origins, from, to);
            int page = 1 + random.nextInt(3);
            Page<Recording> found =
                    contract.inOne(() -> contract.stores().recordings().search(wanted, page, 3));

            assertThat(found.total()).isEqualTo(expected.size());
            assertThat(found.items())
                    .extracting(Recording::id)
                    .isEqualTo(expected.stream().skip((page - 1) * 3L).limit(3).toList());
        }
    }

    @Test
    default void lists_are_as_long_as_they_are_whatever_happened() {
        ForAll.samples(6, random -> random, random -> {
            var tried = new Tried(this, random);
            for (int step = 0; step < 40; step++) {
                tried.happens();
                if (step % 10 == 9) {
                    tried.isFoundAsItShouldBe();
                    tried.isFoundAsItShouldBe();
                }
            }
        });
    }

    @Test
    default void nothing_is_left_of_what_has_gone() {
        TenantId tenant = knownTenant().id();
        var folder = folder(tenant);
        inOne(() -> stores().recordings().remove(folder));
        foldAll(tenant);

        assertThat(rows("recording_count", tenant)).isZero();
        assertThat(rows("recording_count_change", tenant)).isZero();
    }

    @Test
    default void tells_whose_changes_are_not_folded_yet() {
        TenantId tenant = knownTenant().id();
        folder(tenant);

        assertThat(inOne(() -> database().counts().waiting(1000))).contains(tenant);
        foldAll(tenant);
        assertThat(inOne(() -> database().counts().waiting(1000))).doesNotContain(tenant);
    }

    /** Those who write wait for nobody, and of those who fold each change goes to one. */
    @Test
    default void counts_are_right_after_many_at_once() {
        TenantId tenant = knownTenant().id();
        List<CompletableFuture<Void>> writers = IntStream.range(0, 3)
                .mapToObj(number -> CompletableFuture.runAsync(() -> writeSome(tenant, OWNERS.get(number))))
                .toList();
        var written = CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new));
        List<CompletableFuture<Void>> folders = IntStream.range(0, 2)
                .mapToObj(number -> CompletableFuture.runAsync(() -> foldUntil(written, tenant)))
                .toList();
        CompletableFuture.allOf(folders.toArray(CompletableFuture[]::new)).join();
        written.join();

        assertThat(total(tenant)).isEqualTo(3 * 10L);
        foldAll(tenant);
        assertThat(total(tenant)).isEqualTo(3 * 10L);
        assertThat(rows("recording_count_change", tenant)).isZero();
    }

    private void writeSome(TenantId tenant, UserId owner) {
        for (int number = 0; number < 15; number++) {
            Instant at = Instant.EPOCH.plusSeconds(number % 5 * 3600L);
            var meeting = SampleMeetings.meeting(tenant, owner, "1", at);
            Recording folder = SampleRecordings.folder(meeting, Origin.LOCAL);
            inOne(() -> stores().recordings().add(folder));
            if (number % 3 == 0) {
                inOne(() -> lifecycle().bin().put(new BinnedRecording(folder, BY, NOON, NOON)));
            }
        }
    }

    private void foldUntil(CompletableFuture<Void> written, TenantId tenant) {
        while (!written.isDone()) {
            inOne(() -> database().counts().fold(tenant));
        }
    }

    private void foldAll(TenantId tenant) {
        boolean goesOn = true;
        while (goesOn) {
            goesOn = inOne(() -> database().counts().fold(tenant));
        }
    }

    private long total(TenantId tenant) {
        var all = new Recordings.Criteria(
                tenant,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Instant.EPOCH.minusSeconds(1),
                Instant.EPOCH.plus(Duration.ofDays(20)));
        return inOne(() -> stores().recordings().search(all, 1, 1).total());
    }

    private long rows(String table, TenantId tenant) {
        return inOne(() -> ((Number) database()
                        .transactions()
                        .entities()
                        .createNativeQuery("select count(*) from " + table + " where tenant_id = ?1")
                        .setParameter(1, tenant.value())
                        .getSingleResult())
                .longValue());
    }
}
