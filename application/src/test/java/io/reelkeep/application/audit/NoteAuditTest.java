package io.reelkeep.application.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelkeep.application.audit.port.AuditChains.Waiting;
import io.reelkeep.application.kit.Kit;
import io.reelkeep.application.kit.School;
import io.reelkeep.domain.audit.Actor;
import io.reelkeep.domain.audit.AuditNote;
import io.reelkeep.domain.audit.Outcome;
import io.reelkeep.domain.people.SignedIn;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who wanted to come in and could not. */
final class NoteAuditTest {
    private final Kit kit = new Kit();
    private final School school = new School(kit);

    private void fail(TenantId tenant, String user) {
        var happened = new NoteAudit.Command(
                tenant, Actor.NOBODY, "session.open", "", "", new Outcome("sign_in_failed", 401, "request-1"));
        kit.noteAudit.noteUnproven(happened, new SignedIn(tenant, new UserId(user)));
    }

    private List<AuditNote> noted(TenantId tenant) {
        return kit.transactions.inOne(() -> kit.stores.auditChains().waiting(tenant, 100)).stream()
                .map(Waiting::note)
                .toList();
    }

    /** ASVS 16.2.5: what is typed into the wrong field may be a password. */
    @Test
    void only_names_that_somebody_has_are_kept() {
        fail(school.tenant, school.teacher.value());
        fail(school.tenant, "correct horse battery");

        assertThat(noted(school.tenant))
                .extracting(AuditNote::actor)
                .containsExactly(Actor.viewer(school.teacher.value()), Actor.NOBODY);
    }

    @Test
    void where_there_is_no_tenant_nothing_is_noted() {
        var nowhere = new TenantId(987_654_321);

        fail(nowhere, "teacher");

        assertThat(noted(nowhere)).isEmpty();
    }
}
