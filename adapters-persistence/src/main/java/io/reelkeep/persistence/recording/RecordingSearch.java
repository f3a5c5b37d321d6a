package io.reelkeep.persistence.recording;

import io.reelkeep.application.recording.port.Recordings.Criteria;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;

/** The two questions of a search: how many, and which on this page. Each is answered from one index. */
final class RecordingSearch {
    private final EntityManager entities;
    private final CriteriaBuilder build;
    private final Criteria wanted;

    RecordingSearch(EntityManager entities, Criteria wanted) {
        this.entities = entities;
        this.build = entities.getCriteriaBuilder();
        this.wanted = wanted;
    }

    long count() {
        var query = build.createQuery(Long.class);
        Root<RecordingRow> row = query.from(RecordingRow.class);
        query.select(build.count(row.get("id"))).where(conditions(row));
        return entities.createQuery(query).getSingleResult();
    }

    List<RecordingRow> rows(int skipped, int limit) {
        var query = build.createQuery(RecordingRow.class);
        Root<RecordingRow> row = query.from(RecordingRow.class);
        query.select(row)
                .where(conditions(row))
                .orderBy(build.desc(row.get("mediaStartedAt")), build.desc(row.get("id")));
        return entities.createQuery(query)
                .setFirstResult(skipped)
                .setMaxResults(limit)
                .getResultList();
    }

    private Predicate[] conditions(Root<RecordingRow> row) {
        var all = new ArrayList<Predicate>();
        all.add(build.equal(row.get("tenantId"), wanted.tenant().value()));
        wanted.meeting().ifPresent(meeting -> all.add(build.equal(row.get("meetingId"), meeting.value())));
        wanted.meetingCode().ifPresent(code -> all.add(build.equal(row.get("meetingCode"), code)));
        wanted.owner().ifPresent(owner -> all.add(build.equal(row.get("ownerId"), owner.value())));
        if (!wanted.origins().isEmpty()) {
            all.add(row.get("origin").in(wanted.origins()));
        }
        all.add(build.greaterThanOrEqualTo(row.get("mediaStartedAt"), wanted.from()));
        all.add(build.lessThanOrEqualTo(row.get("mediaStartedAt"), wanted.to()));
        return all.toArray(Predicate[]::new);
    }
}
