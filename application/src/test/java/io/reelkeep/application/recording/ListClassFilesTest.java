package io.reelkeep.application.recording;

import static io.reelkeep.domain.kit.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.kit.Kit;
import io.reelkeep.application.kit.School;
import io.reelkeep.application.sharing.port.SharedRecordings.Visitor;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.recording.RecordingFileId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Contract: Classroom 5, localrecord/query. */
final class ListClassFilesTest {
    private final Kit kit = new Kit();
    private final School school = new School(kit);

    private Capture record() {
        Capture capture = school.start();
        school.send(capture, 1);
        school.stop(capture, 1);
        kit.runDue();
        return capture;
    }

    private ListClassFiles.Answer list(
            TenantId tenant, Optional<UserId> recorder, Optional<CaptureId> capture, long from, int count) {
        return kit.listClassFiles.list(
                new ListClassFiles.Query(tenant, school.lesson.code(), recorder, capture, from, count));
    }

    private ListClassFiles.Answer all() {
        return list(school.tenant, Optional.empty(), Optional.empty(), 0, 100);
    }

    private static List<CaptureId> captures(ListClassFiles.Answer answer) {
        return answer.files().stream().map(found -> found.file().capture()).toList();
    }

    @Test
    void a_class_that_was_never_recorded_has_no_files() {
        assertThat(all()).isEqualTo(new ListClassFiles.Answer(List.of(), 0));
    }

    @Test
    void tells_who_recorded_and_gives_a_link() {
        record();

        ListClassFiles.Found found = all().files().get(0);

        assertThat(found.recorder()).isEqualTo(school.teacher);
        assertThat(kit.openShare.open(Visitor.by(found.link())).files())
                .extracting(file -> file.id())
                .containsExactly(found.file().id());
    }

    @Test
    void the_link_stays_the_same() {
        record();

        assertThat(all()).isEqualTo(all());
    }

    @Test
    void pages_begin_anywhere() {
        Capture first = record();
        Capture second = record();
        Capture third = record();

        assertThat(captures(all())).containsExactlyInAnyOrder(first.id(), second.id(), third.id());
        List<RecordingFileId> order =
                all().files().stream().map(found -> found.file().id()).toList();
        ListClassFiles.Answer middle = list(school.tenant, Optional.empty(), Optional.empty(), 1, 1);
        assertThat(middle.total()).isEqualTo(3);
        assertThat(middle.files()).extracting(found -> found.file().id()).containsExactly(order.get(1));
        assertThat(list(school.tenant, Optional.empty(), Optional.empty(), 3, 1).files())
                .isEmpty();
    }

    @Test
    void one_capture_or_one_person_can_be_asked_for() {
        record();
        Capture second = record();

        assertThat(captures(list(school.tenant, Optional.empty(), Optional.of(second.id()), 0, 9)))
                .containsExactly(second.id());
        assertThat(list(school.tenant, Optional.of(school.teacher), Optional.empty(), 0, 9)
                        .total())
                .isEqualTo(2);
        assertThat(list(school.tenant, Optional.of(new UserId("nobody")), Optional.empty(), 0, 9)
                        .total())
                .isZero();
        assertThat(list(school.tenant, Optional.empty(), Optional.of(new CaptureId(1)), 0, 9)
                        .total())
                .isZero();
    }

    /** A tenant whose class has the same number sees its own. */
    @Test
    void the_class_of_another_tenant_is_not_shown() {
        record();
        TenantId other = new School(kit).tenant;
        TenantId third = new TenantId(other.value() + 1_000_000);

        assertThat(list(other, Optional.empty(), Optional.empty(), 0, 9).total())
                .isZero();
        assertRefused(Reason.MEETING_UNKNOWN, () -> list(third, Optional.empty(), Optional.empty(), 0, 9));
    }
}
