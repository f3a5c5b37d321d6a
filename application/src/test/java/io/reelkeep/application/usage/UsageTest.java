package io.reelkeep.application.usage;

import static io.reelkeep.domain.kit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelkeep.application.deletion.DeleteFile;
import io.reelkeep.application.delivery.Wanted;
import io.reelkeep.application.delivery.Wanted.Form;
import io.reelkeep.application.delivery.Wanted.OfFile;
import io.reelkeep.application.kit.InMemoryTransactions;
import io.reelkeep.application.kit.Kit;
import io.reelkeep.application.kit.School;
import io.reelkeep.application.shared.Caller;
import io.reelkeep.application.shared.Page;
import io.reelkeep.application.shared.port.DatabaseException;
import io.reelkeep.application.sharing.HandOutAddresses;
import io.reelkeep.application.sharing.port.SharedRecordings.Visitor;
import io.reelkeep.application.usage.ReportUsage.Counts;
import io.reelkeep.domain.kit.SampleTenants;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.sharing.ShareScope;
import io.reelkeep.domain.tenancy.AppId;
import io.reelkeep.domain.tenancy.AppReach;
import io.reelkeep.domain.tenancy.User;
import io.reelkeep.domain.tenancy.WeComForm;
import io.reelkeep.domain.usage.Sighting;
import io.reelkeep.domain.usage.UsageKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** F21: views and downloads, and who watched how much. */
final class UsageTest {
    private final Kit kit = new Kit();
    private final School school = new School(kit);
    private final Recording folder = twoTakes();
    private final RecordingFile film = folder.files().get(0);
    private final Visitor link = kit.fetcher(school.tenant, new ShareScope.WholeRecording(folder.id()));
    private final Caller caller = new Caller(school.tenant, new AppId(7));

    private Recording twoTakes() {
        school.recorded();
        return school.recorded();
    }

    private void take(Visitor visitor, Wanted wanted, boolean isDownload, String address, long percent) {
        var delivery = kit.deliverMedia.deliver(visitor, wanted, isDownload);
        var client = new Client(visitor.key().text(), address, "Player/1.0");
        delivery.use().ifPresent(use -> kit.noteUsage.note(use, client, percent, 100));
    }

    private void watch(String address, long percent) {
        take(link, new OfFile(film.id(), Form.WHOLE, "mp4"), false, address, percent);
    }

    private void pass(Duration time) {
        kit.keepUsage.keep();
        kit.clock.set(kit.clock.instant().plus(time));
    }

    private ReportUsage.Report report(Optional<Instant> from, Optional<Instant> to) {
        kit.keepUsage.keep();
        return kit.reportUsage.report(new ReportUsage.Query(caller, folder.id(), from, to));
    }

    private Counts total() {
        var days = report(Optional.empty(), Optional.empty()).days();
        return new Counts(
                days.stream().mapToLong(day -> day.counts().views()).sum(),
                days.stream().mapToLong(day -> day.counts().downloads()).sum());
    }

    private Page<UsageView> playbacks(Optional<Instant> from, Optional<Instant> to) {
        kit.keepUsage.keep();
        return kit.listPlaybacks.list(
                new ListPlaybacks.Query(caller, Optional.of(folder.id()), film.id(), from, to, 1, 20));
    }

    private Page<UsageView> playbacks() {
        return playbacks(Optional.empty(), Optional.empty());
    }

    @Test
    void one_playback_is_one_view_whatever_its_requests() {
        watch("1.2.3.4", 1);
        watch("1.2.3.4", 90);
        pass(Duration.ofMinutes(29));
        watch("1.2.3.4", 40);
        pass(Duration.ofMinutes(29));
        watch("1.2.3.4", 41);

        assertThat(total()).isEqualTo(new Counts(1, 0));
        UsageView view = playbacks().items().get(0);
        assertThat(view.event().progressPercent()).isEqualTo(90);
        assertThat(view.event().lasted()).isEqualTo(Duration.ofMinutes(58));
        assertThat(view.viewer()).isEmpty();
        assertThat(view.fileName()).isEqualTo(film.name());
    }

    @ParameterizedTest
    @CsvSource({"PT29M59.999S, 1", "PT30M, 2", "PT30M0.001S, 2"})
    void a_new_one_begins_after_half_an_hour_of_silence(Duration silence, int views) {
        watch("1.2.3.4", 1);
        pass(silence);
        watch("1.2.3.4", 1);

        assertThat(total()).isEqualTo(new Counts(views, 0));
    }

    @Test
    void another_client_is_another_view() {
        watch("1.2.3.4", 1);
        watch("1.2.3.5", 1);

        assertThat(total()).isEqualTo(new Counts(2, 0));
    }

    @Test
    void addresses_are_not_kept() {
        watch("1.2.3.4", 1);

        assertThat(playbacks().items().toString()).doesNotContain("1.2.3.4").doesNotContain("Player");
    }

    @Test
    void only_what_plays_is_a_view() {
        for (String resource : List.of("master.m3u8", "video.m3u8")) {
            take(link, new OfFile(film.id(), Form.HLS, resource), false, "1.2.3.4", 100);
        }
        assertThat(total()).isEqualTo(new Counts(0, 0));

        take(link, new OfFile(film.id(), Form.HLS, "70"), false, "1.2.3.4", 100);
        assertThat(total()).isEqualTo(new Counts(1, 0));
        assertThat(playbacks().items().get(0).event().progressPercent()).isEqualTo(70);
    }

    @Test
    void what_is_taken_along_is_a_download_and_no_view() {
        take(link, new OfFile(film.id(), Form.WHOLE, "mp4"), true, "1.2.3.4", 10);
        take(link, new OfFile(film.id(), Form.WHOLE, "mp4"), true, "1.2.3.4", 20);
        take(link, new OfFile(film.id(), Form.SOUND, "m4a"), false, "1.2.3.5", 100);

        assertThat(total()).isEqualTo(new Counts(0, 2));
        assertThat(playbacks().items()).isEmpty();
    }

    @Test
    void an_archive_is_a_download_of_each_file_in_it() {
        kit.showExport.show(school.tenant, folder.id());
        kit.runDue();
        take(link, new Wanted.Archive(false), false, "1.2.3.4", 1);

        assertThat(report(Optional.empty(), Optional.empty()).files())
                .extracting(ReportUsage.OfFile::counts)
                .containsExactly(new Counts(0, 1), new Counts(0, 1));
    }

    @Test
    void the_holder_of_a_ticket_is_known() {
        var order = new HandOutAddresses.Order(school.tenant, Optional.of(school.teacher), Duration.ofHours(6));
        var ticket = kit.handOutAddresses.ofOne(order, film.id()).files().get(0).watch();
        take(Visitor.by(ticket), new OfFile(film.id(), Form.WHOLE, "mp4"), false, "1.2.3.4", 5);

        UsageView view = playbacks().items().get(0);
        assertThat(view.event().viewer()).contains(school.teacher);
        assertThat(view.viewer().map(User::name)).contains("Ms Li");
    }

    /** Noon in UTC is eight in the evening where the school is. */
    @Test
    void counts_by_days_of_the_tenants_zone_with_empty_ones() {
        Instant from = SampleTenants.NOON;
        kit.clock.set(from.plus(Duration.ofHours(3).plusMinutes(59)));
        watch("1.2.3.4", 1);
        kit.keepUsage.keep();
        kit.clock.set(from.plus(Duration.ofHours(4)));
        watch("1.2.3.5", 1);
        kit.keepUsage.keep();

        LocalDate first = from.atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
        assertThat(report(Optional.of(from), Optional.of(from.plus(Duration.ofDays(2))))
                        .days())
                .containsExactly(
                        new ReportUsage.Day(first, new Counts(1, 0)),
                        new ReportUsage.Day(first.plusDays(1), new Counts(1, 0)),
                        new ReportUsage.Day(first.plusDays(2), new Counts(0, 0)));
    }

    @Test
    void the_last_31_days_are_counted_unless_others_are_asked_for() {
        var report = report(Optional.empty(), Optional.empty());

        assertThat(report.days()).hasSize(31);
        assertThat(report.window().to()).isEqualTo(kit.bench.now());
        assertThat(report(Optional.of(kit.bench.now().minus(Duration.ofDays(100))), Optional.empty())
                        .days())
                .hasSize(32);
    }

    @Test
    void refuses_spans_over_31_days_and_such_as_end_before_they_begin() {
        Instant to = kit.bench.now();
        Instant from = to.minus(Duration.ofDays(31));

        assertThat(report(Optional.of(from), Optional.of(to)).days()).hasSize(32);
        assertRefused(Reason.WINDOW_TOO_LONG, () -> report(Optional.of(from.minusMillis(1)), Optional.of(to)));
        assertRefused(Reason.WINDOW_REVERSED, () -> report(Optional.of(to.plusMillis(1)), Optional.of(to)));
        assertRefused(Reason.WINDOW_REVERSED, () -> report(Optional.of(to.plusMillis(1)), Optional.empty()));
        assertRefused(Reason.WINDOW_REVERSED, () -> playbacks(Optional.of(to), Optional.of(from)));
    }

    @Test
    void events_are_told_newest_first_by_kind() {
        watch("1.2.3.4", 1);
        pass(Duration.ofSeconds(1));
        take(link, new OfFile(film.id(), Form.SOUND, "m4a"), false, "1.2.3.4", 100);
        kit.keepUsage.keep();

        assertThat(events(Optional.empty()))
                .extracting(view -> view.event().kind())
                .containsExactly(UsageKind.DOWNLOAD, UsageKind.VIEW);
        assertThat(events(Optional.of(UsageKind.VIEW))).hasSize(1);
    }

    private List<UsageView> events(Optional<UsageKind> kind) {
        return kit.listUsageEvents
                .list(new ListUsageEvents.Query(caller, folder.id(), kind, Optional.empty(), Optional.empty(), 1, 9))
                .items();
    }

    @Test
    void playbacks_are_told_for_31_days_and_counted_for_good() {
        watch("1.2.3.4", 1);
        kit.keepUsage.keep();
        Instant then = kit.bench.now();
        kit.clock.set(then.plus(Duration.ofDays(31)));
        assertThat(playbacks().items()).hasSize(1);

        kit.clock.set(then.plus(Duration.ofDays(31)).plusMillis(1));
        assertThat(playbacks().items()).isEmpty();
        assertThat(playbacks(Optional.of(then), Optional.of(then)).items()).isEmpty();
        assertThat(report(Optional.of(then), Optional.of(then)).days().get(0).counts())
                .isEqualTo(new Counts(1, 0));
    }

    @Test
    void what_is_another_tenants_is_unknown() {
        var stranger = new Caller(new School(kit).tenant, new AppId(8));
        for (Caller who : List.of(stranger, caller)) {
            RecordingId id = who == stranger ? folder.id() : new RecordingId(1);
            var none = Optional.<Instant>empty();
            assertRefused(
                    Reason.RECORDING_UNKNOWN, () -> kit.reportUsage.report(new ReportUsage.Query(who, id, none, none)));
            assertRefused(
                    Reason.RECORDING_UNKNOWN,
                    () -> kit.listUsageEvents.list(
                            new ListUsageEvents.Query(who, id, Optional.empty(), none, none, 1, 9)));
        }
        var query = new ListPlaybacks.Query(
                stranger, Optional.empty(), film.id(), Optional.empty(), Optional.empty(), 1, 9);
        assertRefused(Reason.FILE_UNKNOWN, () -> kit.listPlaybacks.list(query));
    }

    @Test
    void a_file_is_looked_for_in_the_recording_that_is_named() {
        assertRefused(
                Reason.FILE_UNKNOWN,
                () -> kit.listPlaybacks.list(new ListPlaybacks.Query(
                        caller, Optional.of(new RecordingId(1)), film.id(), Optional.empty(), Optional.empty(), 1, 9)));
    }

    /** F151 */
    @Test
    void an_application_sees_no_usage_of_what_another_one_made() {
        var narrow = new Caller(
                school.tenant, new AppId(9), Optional.empty(), AppReach.madeThrough(new AppId(9)), WeComForm.DEFAULT);

        assertRefused(
                Reason.OTHER_APPLICATION,
                () -> kit.reportUsage.report(
                        new ReportUsage.Query(narrow, folder.id(), Optional.empty(), Optional.empty())));
    }

    @Test
    void what_was_noted_of_a_file_that_is_deleted_meanwhile_is_forgotten() {
        watch("1.2.3.4", 1);
        kit.deleteFile.delete(new DeleteFile.Command(caller, Optional.of(folder.id()), film.id(), Optional.empty()));

        assertThat(total()).isEqualTo(new Counts(0, 0));
        assertThat(events(Optional.empty())).isEmpty();
    }

    /** Also when it is not known whether it was kept. */
    @ParameterizedTest
    @EnumSource
    void what_could_not_be_kept_is_kept_later(InMemoryTransactions.Fault how) {
        watch("1.2.3.4", 50);
        kit.transactions.breakOne(how, 0);

        assertThatThrownBy(kit.keepUsage::keep).isInstanceOf(DatabaseException.class);

        assertThat(total()).isEqualTo(new Counts(1, 0));
    }

    @Test
    void memory_is_bounded() {
        var notes = new UsageNotes();
        var seen = new Sighting(SampleTenants.NOON, SampleTenants.NOON, 0);
        for (int client = 0; client <= UsageNotes.MAX_NOTES; client++) {
            notes.add(subject(client), seen);
        }
        notes.add(subject(0), seen);

        assertThat(notes.takeAll()).hasSize(UsageNotes.MAX_NOTES);
        assertThat(notes.takeAll()).isEmpty();
    }

    private UsageNotes.Subject subject(int client) {
        return new UsageNotes.Subject(
                school.tenant,
                UsageKind.VIEW,
                folder.id(),
                new RecordingFileId(1),
                Optional.empty(),
                new Client("link", Integer.toString(client), ""));
    }
}
