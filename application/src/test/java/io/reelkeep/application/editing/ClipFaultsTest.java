package io.reelkeep.application.editing;

import static io.reelkeep.domain.kit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.application.kit.Crash;
import io.reelkeep.application.kit.InMemoryBlobLedger;
import io.reelkeep.application.kit.InMemoryTransactions.Fault;
import io.reelkeep.application.kit.Kit;
import io.reelkeep.application.kit.School;
import io.reelkeep.application.shared.Caller;
import io.reelkeep.application.shared.port.BlobStoreException;
import io.reelkeep.application.shared.port.DatabaseException;
import io.reelkeep.domain.editing.Clip;
import io.reelkeep.domain.editing.ClipState;
import io.reelkeep.domain.editing.Cut;
import io.reelkeep.domain.editing.CutMode;
import io.reelkeep.domain.editing.Range;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.shared.BlobId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.tenancy.AppId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ClipFaultsTest {
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(5);
    private static final Duration LOOK = Duration.ofMillis(50);

    private final Kit kit = new Kit();
    private final School school = new School(kit);
    private final Recording lesson = school.recorded();

    private Clip order() {
        var range = new Range(lesson.files().get(0).id(), 0, 10_000);
        return kit.orderClip.order(new OrderClip.Command(
                new Caller(school.tenant, new AppId(7)),
                lesson.id(),
                new Cut(Cut.Operation.KEEP, CutMode.SNAP, List.of(range)),
                Optional.empty(),
                Optional.of("key")));
    }

    private Clip kept(Clip clip) {
        return kit.browseClips.show(school.tenant, clip.id());
    }

    private void cancel(Clip clip) {
        kit.cancelClip.cancel(school.tenant, clip.id());
    }

    private List<RecordingFile> clips() {
        return kit.showRecording.show(school.tenant, lesson.id()).recording().files().stream()
                .filter(file -> file.making() == RecordingFile.Making.CLIPPED)
                .toList();
    }

    /** Every blob that may be needed is needed: nothing intended lies about once the garbage is swept. */
    private void assertNothingLiesAbout() {
        kit.advance(Kit.GARBAGE_AGE.multipliedBy(2));
        var ledger = (InMemoryBlobLedger) kit.stores.ledger();
        List<BlobId> confirmed = kit.transactions.inOne(() -> ledger.in(InMemoryBlobLedger.State.CONFIRMED));
        assertThat(kit.blobStore.kept()).containsExactlyInAnyOrderElementsOf(confirmed);
    }

    @Test
    void a_clip_is_cancelled_while_it_is_cut() {
        Clip clip = order();
        kit.cutter.next(() -> {
            assertThat(kept(clip).state()).isEqualTo(ClipState.CUTTING);
            cancel(clip);
            kit.clock.set(kit.clock.instant().plus(LOOK));
        });

        kit.runDue();

        assertThat(kept(clip).state()).isEqualTo(ClipState.CANCELLED);
        assertThat(clips()).isEmpty();
        assertNothingLiesAbout();
    }

    @Test
    void a_cutter_that_notices_too_late_has_worked_in_vain() {
        Clip clip = order();
        kit.cutter.next(() -> cancel(clip));

        kit.runDue();

        assertThat(kept(clip).state()).isEqualTo(ClipState.CANCELLED);
        assertThat(clips()).isEmpty();
        assertNothingLiesAbout();
    }

    @Test
    void a_clip_in_the_queue_is_cancelled_at_once() {
        Clip clip = order();

        cancel(clip);
        cancel(clip);
        kit.runDue();

        assertThat(kept(clip).state()).isEqualTo(ClipState.CANCELLED);
        assertThat(kept(clip).attempt()).isZero();
        assertThat(clips()).isEmpty();
    }

    @Test
    void what_is_done_cannot_be_cancelled() {
        Clip clip = order();
        kit.runDue();

        assertRefused(Reason.CLIP_ENDED, () -> cancel(clip));
        assertThat(clips()).hasSize(1);
    }

    @Test
    void tells_how_far_it_has_come() {
        Clip clip = order();
        kit.cutter.next(() -> {
            assertThat(kept(clip).snapshot().bytesPlanned()).isPositive();
            assertThat(kept(clip).snapshot().bytesDone()).isZero();
            kit.clock.set(kit.clock.instant().plusMillis(250));
        });

        kit.runDue();

        assertThat(kept(clip).snapshot().bytesDone())
                .isEqualTo(kept(clip).snapshot().bytesPlanned());
    }

    @Test
    void a_crash_is_followed_by_another_attempt() {
        Clip clip = order();
        kit.cutter.next(() -> {
            throw new Crash();
        });

        kit.advance(LONG_ENOUGH);

        assertThat(kept(clip).state()).isEqualTo(ClipState.DONE);
        assertThat(kept(clip).attempt()).isEqualTo(2);
        assertThat(clips()).hasSize(1);
        assertNothingLiesAbout();
    }

    @Test
    void of_two_workers_the_last_to_begin_makes_the_file() {
        Clip clip = order();
        kit.cutter.next(() -> kit.cutClip.cut(school.tenant, clip.id()));

        kit.runDue();

        assertThat(kept(clip).state()).isEqualTo(ClipState.DONE);
        assertThat(kept(clip).attempt()).isEqualTo(2);
        assertThat(clips()).hasSize(1);
        assertNothingLiesAbout();
    }

    @Test
    void a_store_that_fails_for_a_while_is_tried_again() {
        Clip clip = order();
        storeFails(4);

        kit.advance(LONG_ENOUGH);

        assertThat(kept(clip).state()).isEqualTo(ClipState.DONE);
        assertNothingLiesAbout();
    }

    @Test
    void a_store_that_fails_for_good_has_the_clip_fail() {
        Clip clip = order();
        storeFails(5);

        kit.advance(LONG_ENOUGH);

        assertThat(kept(clip).state()).isEqualTo(ClipState.FAILED);
        assertThat(kept(clip).failure()).contains(CutClip.STORE_FAILED);
        assertThat(clips()).isEmpty();
        assertNothingLiesAbout();
    }

    private void storeFails(int times) {
        for (int time = 0; time < times; time++) {
            kit.cutter.next(() -> {
                throw new BlobStoreException("input/output error");
            });
        }
    }

    /** What a recipe named may be swept away during a cut: the next attempt reads the file from where it is now. */
    @Test
    void sources_that_move_during_a_cut_are_found_again() {
        Clip clip = order();
        kit.cutter.next(() -> {
            throw new BlobStoreException.NotFound("swept");
        });

        kit.advance(LONG_ENOUGH);

        assertThat(kept(clip).state()).isEqualTo(ClipState.DONE);
        assertThat(clips()).hasSize(1);
    }

    @Test
    void any_one_transaction_may_fail_and_there_is_one_file() {
        for (Fault fault : Fault.values()) {
            for (int after = 0; after < 8; after++) {
                brokenOnce(fault, after);
            }
        }
    }

    private void brokenOnce(Fault fault, int after) {
        var house = new ClipFaultsTest();
        Clip clip = house.order();
        house.kit.transactions.breakOne(fault, after);
        house.workThrough();

        assertThat(house.kept(clip).state()).as(fault + " after " + after).isEqualTo(ClipState.DONE);
        assertThat(house.clips()).as(fault + " after " + after).hasSize(1);
        house.assertNothingLiesAbout();
    }

    /** The fault may hit the scheduler's own bookkeeping: then it starts again. */
    private void workThrough() {
        try {
            kit.advance(LONG_ENOUGH);
        } catch (DatabaseException away) {
            kit.advance(LONG_ENOUGH);
        }
    }

    @Test
    void an_order_without_an_answer_is_repeated_without_harm() {
        kit.transactions.breakOne(Fault.AFTER_COMMIT, 0);
        assertThatThrownBy(this::order).isInstanceOf(DatabaseException.class);

        Clip clip = order();
        kit.runDue();

        assertThat(kept(clip).state()).isEqualTo(ClipState.DONE);
        assertThat(kit.browseClips.list(school.tenant, lesson.id(), Long.MAX_VALUE, 10))
                .hasSize(1);
    }
}
