package io.reelkeep.application.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.audit.port.AuditChains;
import io.reelkeep.application.delivery.Wanted.Form;
import io.reelkeep.application.delivery.Wanted.OfFile;
import io.reelkeep.application.kit.Kit;
import io.reelkeep.application.kit.School;
import io.reelkeep.application.shared.Caller;
import io.reelkeep.application.sharing.port.SharedRecordings.Visitor;
import io.reelkeep.domain.recording.Recording;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.sharing.ShareScope;
import io.reelkeep.domain.sharing.Ticket;
import io.reelkeep.domain.tenancy.AppId;
import io.reelkeep.domain.usage.ViewerPrivacy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** F21: how far and by how many, and what a tenant does not want to know. */
final class InsightTest {
    private final Kit kit = new Kit();
    private final School school = new School(kit);
    private final Recording folder = school.recorded();
    private final RecordingFileId film = folder.files().get(0).id();
    private final Visitor link = kit.fetcher(school.tenant, new ShareScope.WholeRecording(folder.id()));
    private final Caller caller = new Caller(school.tenant, new AppId(7));

    private void watch(Visitor visitor, String address, long percent) {
        var delivery = kit.deliverMedia.deliver(visitor, new OfFile(film, Form.WHOLE, "mp4"), false);
        var client = new Client(visitor.key().text(), address, "Player/1.0");
        delivery.use().ifPresent(use -> kit.noteUsage.note(use, client, percent, 100));
    }

    private Visitor ticketOf(String user) {
        return Visitor.by(kit.links.ticket(new Ticket.Right(
                school.tenant,
                folder.id(),
                Optional.empty(),
                Optional.of(new UserId(user)),
                false,
                kit.clock.instant().plusSeconds(600))));
    }

    private StudyUsage.Asked asked() {
        kit.keepUsage.keep();
        return kit.studyUsage.ask(new StudyUsage.Query(caller, folder.id(), Optional.empty(), Optional.empty()));
    }

    private Insight insight() {
        return kit.studyUsage.study(asked()).get(0).insight();
    }

    private List<UsageView> events() {
        var events = new ArrayList<UsageView>();
        kit.studyUsage.each(asked(), events::add);
        return events;
    }

    @Test
    void tells_how_many_came_how_long_they_stayed_and_how_far_they_got() {
        watch(link, "1.2.3.4", 4);
        watch(link, "1.2.3.5", 5);
        watch(link, "1.2.3.6", 100);
        kit.keepUsage.keep();
        kit.clock.advance(Duration.ofSeconds(30));
        watch(link, "1.2.3.6", 100);

        Insight insight = insight();

        assertThat(insight.views()).isEqualTo(3);
        assertThat(insight.viewers()).isEqualTo(3);
        assertThat(insight.meanWatchedMillis()).isEqualTo(10_000);
        assertThat(insight.retention()).hasSize(20).startsWith(3L, 2L, 1L).endsWith(1L);
    }

    @Test
    void one_user_is_one_viewer_whatever_the_addresses() {
        watch(ticketOf("student"), "1.2.3.4", 10);
        kit.clock.advance(Duration.ofSeconds(1));
        watch(ticketOf("student"), "1.2.3.5", 10);

        assertThat(insight().views()).isEqualTo(2);
        assertThat(insight().viewers()).isEqualTo(1);
        assertThat(events())
                .allSatisfy(view -> assertThat(view.event().viewer()).contains(new UserId("student")));
    }

    @Test
    void an_anonymous_tenant_keeps_no_names_and_forgets_those_it_had() {
        watch(ticketOf("student"), "1.2.3.4", 10);
        kit.keepUsage.keep();
        kit.setAnalytics.set(school.tenant, ViewerPrivacy.ANONYMOUS);
        watch(ticketOf("student"), "1.2.3.5", 10);
        assertThat(events())
                .hasSize(2)
                .allSatisfy(view -> assertThat(view.event().viewer()).isEmpty());

        kit.setAnalytics.set(school.tenant, ViewerPrivacy.NAMED);

        assertThat(events())
                .allSatisfy(view -> assertThat(view.event().viewer()).isEmpty());
    }

    @Test
    void a_tenant_that_keeps_counts_only_is_told_counts_only() {
        kit.setAnalytics.set(school.tenant, ViewerPrivacy.OFF);
        watch(link, "1.2.3.4", 90);

        assertThat(events()).isEmpty();
        assertThat(insight().views()).isZero();
        var report =
                kit.reportUsage.report(new ReportUsage.Query(caller, folder.id(), Optional.empty(), Optional.empty()));
        assertThat(report.files().get(0).counts().views()).isEqualTo(1);
        kit.setAnalytics.set(school.tenant, ViewerPrivacy.NAMED);
        assertThat(events())
                .singleElement()
                .satisfies(view -> assertThat(view.event().progressPercent()).isZero());
    }

    /** The audit knows no more of viewers than the analytics. */
    @Test
    void viewers_are_not_named_in_the_audit_either() {
        kit.setAnalytics.set(school.tenant, ViewerPrivacy.ANONYMOUS);
        watch(ticketOf("student"), "1.2.3.4", 10);
        kit.keepUsage.keep();

        assertThat(kit.transactions.inOne(() -> kit.stores.auditChains().waiting(school.tenant, 10)))
                .extracting(AuditChains.Waiting::note)
                .filteredOn(note -> note.action().equals("media.watch"))
                .singleElement()
                .satisfies(note -> assertThat(note.actor().id()).startsWith("link:"));
    }
}
