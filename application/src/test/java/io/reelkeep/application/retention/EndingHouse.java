package io.reelkeep.application.retention;

import io.reelkeep.application.capture.StartCapture;
import io.reelkeep.application.deletion.DeleteRecording;
import io.reelkeep.application.kit.Kit;
import io.reelkeep.application.kit.School;
import io.reelkeep.application.shared.Caller;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.capture.CaptureOptions;
import io.reelkeep.domain.kit.SampleMeetings;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.Origin;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.retention.BinnedRecording;
import io.reelkeep.domain.retention.Ending;
import io.reelkeep.domain.retention.RetentionRules;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.AppId;
import io.reelkeep.domain.tenancy.Edition;
import io.reelkeep.domain.tenancy.StandingWarning;
import io.reelkeep.domain.tenancy.Tenant;
import io.reelkeep.domain.tenancy.WarningStage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A school whose recordings end, and what is asked of it. */
final class EndingHouse {
    static final AppId APP = new AppId(7);
    static final Instant END = SampleTenants.NOON.plus(Duration.ofDays(10));
    static final Instant GRACE_END = END.plus(Tenant.GRACE);

    final Kit kit = new Kit();
    final School school = new School(kit);

    void subscribe(Edition edition, Instant paidUntil) {
        kit.changeTenant.change(
                school.tenant,
                known -> new Tenant(
                        known.id(),
                        known.name(),
                        edition,
                        Optional.of(paidUntil),
                        known.quotaBytes(),
                        known.zone(),
                        known.createdAt()));
    }

    Recording recorded(Origin origin) {
        Meeting lesson = kit.addMeeting.add(
                origin == Origin.LOCAL
                        ? SampleMeetings.lesson(school.tenant, school.teacher)
                        : SampleMeetings.meeting(school.tenant, school.teacher));
        Capture capture = kit.startCapture.start(
                new StartCapture.Command(school.tenant, lesson.id(), school.teacher, origin, CaptureOptions.DEFAULT));
        school.send(capture, 1);
        school.stop(capture, 1);
        kit.runDue();
        return school.folder(capture);
    }

    void until(Instant moment) {
        kit.advance(Duration.between(kit.clock.instant(), moment));
    }

    boolean isThere(Recording recording) {
        return kit.transactions
                .inOne(() -> kit.stores.recordings().find(school.tenant, recording.id()))
                .isPresent();
    }

    void rules(Optional<Integer> days, Map<Origin, Integer> of, int binDays) {
        kit.setRetention.set(new RetentionRules(school.tenant, days, of, binDays));
    }

    DeleteRecording.Command command(RecordingId recording) {
        return new DeleteRecording.Command(new Caller(school.tenant, APP), recording, Optional.of(new UserId("alice")));
    }

    void delete(Recording recording) {
        kit.deleteRecording.delete(command(recording.id()));
    }

    void hold(Recording recording) {
        kit.holdRecording.hold(
                new HoldRecording.Command(new Caller(school.tenant, APP), recording.id(), "court", Optional.empty()));
    }

    List<BinnedRecording> bin() {
        return kit.restoreRecording.list(school.tenant, 0, 100);
    }

    List<Ending> forecast(int days) {
        return kit.forecastEndings
                .forecast(new ForecastEndings.Query(school.tenant, days, 0, 100))
                .endings();
    }

    List<WarningStage> told() {
        return kit.showStanding.show(school.tenant).warnings().stream()
                .map(StandingWarning::stage)
                .toList();
    }

    Tenant tenant() {
        return kit.browseTenants.tenant(school.tenant);
    }
}
