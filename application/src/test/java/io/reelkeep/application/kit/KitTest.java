package io.reelkeep.application.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.application.ingest.port.Stitcher;
import io.reelkeep.application.shared.port.DatabaseException;
import io.reelkeep.application.shared.port.Task;
import io.reelkeep.application.shared.port.TaskKind;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.shared.TenantId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The kit can tell when somebody breaks the rules of the house. */
final class KitTest {
    private final Kit kit = new Kit();
    private final School school = new School(kit);

    private static Task task(String subject) {
        return new Task(TaskKind.WATCH_CAPTURE, new TenantId(1), subject);
    }

    @Test
    void bytes_in_a_transaction_are_found_out() {
        Capture capture = school.start();

        assertThatThrownBy(() -> kit.transactions.inOne(() -> kit.blobStore.delete(SampleBytes.blobId(1))))
                .hasMessage("blob I/O inside a transaction");
        assertThatThrownBy(() -> kit.transactions.inOne(() -> school.send(capture, 1)))
                .hasMessage("a transaction inside a transaction");
    }

    @Test
    void media_and_network_in_a_transaction_are_found_out() {
        assertThatThrownBy(() -> kit.transactions.inOne(
                        () -> kit.receiver.refuseForbidden(URI.create("https://receiver.example"))))
                .hasMessage("a callback inside a transaction");
        assertThatThrownBy(() -> kit.transactions.inOne(
                        () -> kit.stitcher.stitch(new Stitcher.StitchOrder(List.of(), List.of()), () -> {
                            throw new AssertionError("no sink is needed");
                        })))
                .hasMessage("stitching inside a transaction");
    }

    @Test
    void a_store_outside_a_transaction_is_found_out() {
        assertThatThrownBy(() -> kit.stores.tenants().find(school.tenant))
                .hasMessage("reading tenants outside a transaction");
        assertThatThrownBy(() -> kit.stores.ledger().condemn(school.tenant, SampleBytes.blobId(1)))
                .hasMessageContaining("outside a transaction");
    }

    @Test
    void a_task_is_forgotten_with_the_transaction_that_asked_for_it() {
        int before = kit.outbox.waiting().size();

        assertThatThrownBy(() -> kit.transactions.inOne(() -> {
                    kit.outbox.put(task("1"), kit.clock.instant());
                    throw new IllegalStateException("rolled back");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(kit.outbox.waiting()).hasSize(before);
    }

    @Test
    void a_task_that_waits_is_left_as_it_is() {
        Instant first = kit.clock.instant().plusSeconds(5);
        kit.transactions.inOne(() -> kit.outbox.put(task("1"), first));
        kit.transactions.inOne(() -> kit.outbox.put(task("1"), first.minusSeconds(3)));

        assertThat(kit.outbox.waiting())
                .filteredOn(waiting -> waiting.task().equals(task("1")))
                .extracting(InMemoryOutbox.Waiting::due)
                .containsExactly(first);
    }

    @Test
    void a_task_asked_for_while_it_runs_is_done_once_more() {
        Capture capture = school.start();
        school.send(capture, 1);
        school.stop(capture, 1);
        kit.stitcher.next(() -> kit.transactions.inOne(() -> kit.outbox.put(
                new Task(TaskKind.STITCH_PART, school.tenant, capture.id() + "/1"), kit.clock.instant())));

        kit.runDue();

        assertThat(kit.stitcher.orders()).hasSize(1);
        assertThat(school.folder(capture).files()).hasSize(1);
        assertThat(kit.outbox.waiting()).noneMatch(waiting -> waiting.task().kind() == TaskKind.STITCH_PART);
    }

    @Test
    void an_ordered_fault_comes_once_and_before_or_after_the_change() {
        var before = SampleTenants.tenant();
        var after = SampleTenants.tenant();
        kit.transactions.breakOne(InMemoryTransactions.Fault.BEFORE_COMMIT, 0);
        assertThatThrownBy(
                        () -> kit.transactions.inOne(() -> kit.stores.tenants().add(before)))
                .isInstanceOf(DatabaseException.class);
        kit.transactions.breakOne(InMemoryTransactions.Fault.AFTER_COMMIT, 0);
        assertThatThrownBy(
                        () -> kit.transactions.inOne(() -> kit.stores.tenants().add(after)))
                .isInstanceOf(DatabaseException.class);

        assertThat(kit.browseTenants.tenants(0, 99)).contains(after).doesNotContain(before);
    }

    /** Whichever transaction fails, and whether it was kept or not: whoever repeats gets one recording, told once. */
    @Test
    void any_one_transaction_may_fail_and_the_recording_is_ready_once() {
        int transactions = transactionsOf(new Kit());
        assertThat(transactions).isGreaterThan(20);
        for (var fault : InMemoryTransactions.Fault.values()) {
            for (int number = 0; number < transactions; number++) {
                var house = new Kit();
                var sunrise = new School(house);
                sunrise.listen();
                house.transactions.breakOne(fault, number);

                List<Recording> folders = record(house, sunrise);

                assertThat(folders).as("%s in transaction %s", fault, number).hasSize(1);
                assertThat(sunrise.text(folders.get(0), 0)).isEqualTo("segment 1;segment 2;");
                assertThat(folders.get(0).files()).hasSize(1);
                assertThat(sunrise.deliveries()).hasSize(1);
                house.advance(Kit.GARBAGE_AGE.plusHours(2));
                assertThat(house.blobStore.kept()).hasSize(1);
            }
        }
    }

    private static int transactionsOf(Kit house) {
        var sunrise = new School(house);
        sunrise.listen();
        int before = house.transactions.committed();
        record(house, sunrise);
        return house.transactions.committed() - before;
    }

    /** A lesson as a stubborn client records it, and the minutes after it. */
    private static List<Recording> record(Kit house, School school) {
        var started = new ArrayList<Capture>();
        stubbornly(() -> started.add(school.start()), () -> started.add(openOne(house, school)));
        Capture capture = started.get(0);
        for (int number : List.of(2, 1)) {
            stubbornly(() -> school.send(capture, number), () -> school.send(capture, number));
        }
        stubbornly(() -> school.stop(capture, 2), () -> school.stop(capture, 2));
        Runnable minutes = () -> house.advance(Duration.ofMinutes(3));
        stubbornly(minutes, minutes);
        var folders = new ArrayList<Recording>();
        Runnable look = () -> folders.add(school.folder(capture));
        stubbornly(look, look);
        return folders;
    }

    private static void stubbornly(Runnable call, Runnable again) {
        try {
            call.run();
        } catch (DatabaseException away) {
            again.run();
        }
    }

    /** The capture that was opened although nobody was told, else a new one. */
    private static Capture openOne(Kit house, School school) {
        return house.transactions
                .inOne(() -> house.stores.captures().openOf(school.tenant, school.teacher))
                .orElseGet(school::start);
    }

    @Test
    void time_passes_in_the_order_of_what_is_due() {
        school.listen();
        kit.receiver.goesDeaf();
        school.recorded();

        kit.advance(Duration.ofMinutes(3));

        assertThat(kit.receiver.posts())
                .hasSize(4)
                .extracting(ScriptedReceiver.Post::at)
                .isSorted();
        assertThat(kit.clock.instant()).isEqualTo(SampleTenants.NOON.plusSeconds(180));
    }
}
