package io.reelkeep.application.standing;

import static io.reelkeep.domain.kit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.deletion.DeleteRecording;
import io.reelkeep.application.ingest.AcceptBlock;
import io.reelkeep.application.ingest.OpenUpload;
import io.reelkeep.application.ingest.ReceiveFile;
import io.reelkeep.application.kit.Kit;
import io.reelkeep.application.kit.School;
import io.reelkeep.application.shared.Caller;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.ingest.Upload;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.tenancy.AppId;
import io.reelkeep.domain.tenancy.Edition;
import io.reelkeep.domain.tenancy.Space;
import io.reelkeep.domain.tenancy.Tenant;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** F47, F134, C13, ASVS 5.2.1: an accepted recording never fails for space, the one that would is refused at its start. */
final class QuotaTest {
    private static final long ROOM = Kit.CAPTURE_RESERVATION;

    private final Kit kit = new Kit();
    private final School school = new School(kit);

    private void subscribe(Edition edition, Optional<Instant> paidUntil, Optional<Long> quotaBytes) {
        kit.changeTenant.change(
                school.tenant,
                known -> new Tenant(
                        known.id(), known.name(), edition, paidUntil, quotaBytes, known.zone(), known.createdAt()));
    }

    private void quota(long bytes) {
        subscribe(Edition.BUSINESS, Optional.empty(), Optional.of(bytes));
    }

    private Space space() {
        return kit.transactions.inOne(
                () -> kit.room.of(kit.stores.tenants().find(school.tenant).orElseThrow(), kit.clock.instant()));
    }

    private OpenUpload.Command upload(long bytes) {
        return new OpenUpload.Command(school.tenant, school.teacher, Optional.empty(), "film.mp4", "", bytes);
    }

    private static ByteArrayInputStream bytes(int count) {
        return new ByteArrayInputStream(new byte[count]);
    }

    @ParameterizedTest
    @ValueSource(longs = {ROOM, ROOM + 1})
    void a_recording_begins_where_its_reservation_fits(long quota) {
        quota(quota);

        Capture capture = school.start();

        assertThat(space()).isEqualTo(new Space(Optional.of(quota), 0, ROOM));
        assertThat(capture.isSealed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {ROOM - 1, 1, 0})
    void a_recording_does_not_begin_where_it_does_not_fit(long quota) {
        quota(quota);

        assertRefused(Reason.QUOTA_EXHAUSTED, school::start);

        assertThat(space().reservedBytes()).isZero();
    }

    @Test
    void what_has_come_takes_the_place_that_was_reserved_for_it() {
        quota(ROOM);
        Capture capture = school.start();

        school.send(capture, 1, "x".repeat(400));

        assertThat(space()).isEqualTo(new Space(Optional.of(ROOM), 400, ROOM - 400));
    }

    @Test
    void a_recording_is_not_cut_when_it_grows_beyond_its_reservation() {
        quota(ROOM);
        Capture capture = school.start();

        school.send(capture, 1, "x".repeat((int) ROOM - 1));
        school.send(capture, 2, "more than was reserved");
        school.send(capture, 3, "and more");
        school.stop(capture, 3);
        kit.runDue();

        assertThat(school.folder(capture).files()).hasSize(1);
        assertRefused(Reason.QUOTA_EXHAUSTED, school::start);
    }

    @Test
    void a_reservation_ends_with_its_recording() {
        quota(ROOM + 1000);
        Capture capture = school.start();
        school.send(capture, 1);
        assertThat(space().reservedBytes()).isPositive();

        school.stop(capture, 1);
        kit.runDue();

        assertThat(space().reservedBytes()).isZero();
        school.start();
    }

    @Test
    void deleting_gives_the_place_back() {
        Capture capture = school.start();
        school.send(capture, 1, "x".repeat(1000));
        school.stop(capture, 1);
        kit.runDue();
        quota(ROOM);
        assertRefused(Reason.QUOTA_EXHAUSTED, school::start);

        kit.deleteRecording.delete(new DeleteRecording.Command(
                new Caller(school.tenant, new AppId(1)), capture.recording(), Optional.empty()));
        kit.runDue();

        assertThat(space().usedBytes()).isZero();
        school.start();
    }

    @Test
    void an_upload_reserves_what_it_declares() {
        quota(1000);

        kit.openUpload.open(upload(600));

        assertRefused(Reason.QUOTA_EXHAUSTED, () -> kit.openUpload.open(upload(401)));
        Upload last = kit.openUpload.open(upload(400));
        assertThat(space()).isEqualTo(new Space(Optional.of(1000L), 0, 1000));
        kit.terminateUpload.terminate(school.tenant, last.id());
        assertThat(space().reservedBytes()).isEqualTo(600);
    }

    @Test
    void an_upload_that_nobody_goes_on_with_gives_its_place_back() {
        quota(1000);
        kit.openUpload.open(upload(1000));

        kit.advance(Kit.UPLOAD_LIMITS.expiry().plus(Duration.ofHours(1)));

        assertThat(space().reservedBytes()).isZero();
    }

    @Test
    void a_file_in_one_request_needs_its_place_before_its_first_byte() {
        quota(10);

        assertRefused(
                Reason.QUOTA_EXHAUSTED,
                () -> kit.receiveFile.receive(
                        new ReceiveFile.Command(school.tenant, school.teacher, "film.mp4", 11, bytes(11))));
        kit.receiveFile.receive(new ReceiveFile.Command(school.tenant, school.teacher, "film.mp4", 10, bytes(10)));

        assertThat(space()).isEqualTo(new Space(Optional.of(10L), 10, 0));
    }

    @Test
    void a_block_takes_its_place_out_of_what_was_reserved() {
        quota(30);
        Upload upload = kit.openUpload.open(new OpenUpload.Command(
                school.tenant, school.teacher, Optional.empty(), "film.mp4", "", 30, Optional.of(20)));

        kit.acceptBlock.accept(new AcceptBlock.Command(school.tenant, school.teacher, upload.id(), 1, 20, bytes(20)));
        kit.acceptBlock.accept(new AcceptBlock.Command(school.tenant, school.teacher, upload.id(), 1, 20, bytes(20)));

        assertThat(space()).isEqualTo(new Space(Optional.of(30L), 20, 10));
    }

    @Test
    void nothing_new_is_taken_in_once_a_company_has_stopped_paying() {
        subscribe(Edition.BUSINESS, Optional.of(SampleTenants.NOON), Optional.empty());

        assertRefused(Reason.SUBSCRIPTION_LAPSED, school::start);
        assertRefused(Reason.SUBSCRIPTION_LAPSED, () -> kit.openUpload.open(upload(1)));
        assertRefused(
                Reason.SUBSCRIPTION_LAPSED,
                () -> kit.receiveFile.receive(
                        new ReceiveFile.Command(school.tenant, school.teacher, "film.mp4", 1, bytes(1))));
    }

    /** C13: nothing is deleted, what is kept is watched and deleted as before, nothing new is recorded. */
    @Test
    void an_ended_member_with_more_than_free_has_only_records_no_more() {
        Capture capture = school.start();
        school.send(capture, 1);
        school.stop(capture, 1);
        kit.runDue();
        subscribe(Edition.MEMBER, Optional.of(SampleTenants.NOON.minusSeconds(1)), Optional.of(0L));

        kit.advance(Duration.ofDays(400));

        assertRefused(Reason.QUOTA_EXHAUSTED, school::start);
        assertThat(school.folder(capture).files()).hasSize(1);
        assertThat(kit.browseTenants
                        .tenant(school.tenant)
                        .standing(kit.clock.instant())
                        .showsContent())
                .isTrue();
    }
}
