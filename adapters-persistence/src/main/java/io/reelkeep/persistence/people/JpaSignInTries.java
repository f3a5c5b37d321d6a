package io.reelkeep.persistence.people;

import io.reelkeep.application.people.port.SignInTries;
import io.reelkeep.domain.people.Tries;
import io.reelkeep.domain.shared.Sha256;
import io.reelkeep.persistence.shared.Rows;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** The tries as rows that are there before they are locked, so that two at once are counted one after the other. */
public final class JpaSignInTries implements SignInTries {
    private final EntityManager entities;
    private final Rows rows;

    public JpaSignInTries(EntityManager entities) {
        this.entities = entities;
        this.rows = new Rows(entities);
    }

    @Override
    public Tries lock(Sha256 whose) {
        entities.createNativeQuery("""
                        insert into sign_in_tries (whose_sha256, tries, until_at) values (?1, 0, 0) on conflict do nothing
                        """).setParameter(1, whose.hex()).executeUpdate();
        return rows.lock(TriesRow.class, whose.hex()).map(TriesRow::snapshot).orElseGet(() -> Tries.none(whose));
    }

    @Override
    public void save(Tries tries) {
        rows.known(TriesRow.class, tries.whose().hex()).take(tries);
        entities.flush();
    }

    @Override
    public void forgetBefore(Instant now) {
        entities.createQuery("delete from TriesRow t where t.until < :now")
                .setParameter("now", now)
                .executeUpdate();
    }
}
