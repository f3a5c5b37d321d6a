package io.reelkeep.persistence.recording;

import io.reelkeep.application.recording.port.Recordings.Criteria;
import io.reelkeep.application.recording.port.Recordings.Place;
import io.reelkeep.domain.shared.UserId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import jakarta.persistence.metamodel.EntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The questions of a search: how many, which on this page, which from here on. Each is answered from one index. */
final class RecordingSearch {
    private static final char ESCAPE = '!';

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
        query.select(build.count(row.get("id"))).where(conditions(query, row));
        return entities.createQuery(query).getSingleResult();
    }

    List<RecordingRow> rows(int skipped, int limit) {
        return rows(row -> build.and(), skipped, limit);
    }

    /** @param after exclusive */
    List<RecordingRow> rowsAfter(Optional<Place> after, int limit) {
        return rows(row -> after.map(place -> isAfter(row, place)).orElseGet(build::and), 0, limit);
    }

    private Predicate isAfter(Root<RecordingRow> row, Place place) {
        return build.or(
                build.lessThan(row.get("mediaStartedAt"), place.startedAt()),
                build.and(
                        build.equal(row.get("mediaStartedAt"), place.startedAt()),
                        build.lessThan(row.get("id"), place.id().value())));
    }

    private List<RecordingRow> rows(Function<Root<RecordingRow>, Predicate> further, int skipped, int limit) {
        var query = build.createQuery(RecordingRow.class);
        Root<RecordingRow> row = query.from(RecordingRow.class);
        query.select(row)
                .where(build.and(conditions(query, row)), further.apply(row))
                .orderBy(build.desc(row.get("mediaStartedAt")), build.desc(row.get("id")));
        return entities.createQuery(query)
                .setFirstResult(skipped)
                .setMaxResults(limit)
                .getResultList();
    }

    private Predicate[] conditions(CriteriaQuery<?> query, Root<RecordingRow> row) {
        var all = new ArrayList<Predicate>();
        all.add(build.equal(row.get("tenantId"), wanted.tenant().value()));
        all.add(build.equal(row.get("bin"), 0));
        wanted.meeting().ifPresent(meeting -> all.add(build.equal(row.get("meetingId"), meeting.value())));
        wanted.meetingCode().ifPresent(code -> all.add(build.equal(row.get("meetingCode"), code)));
        wanted.owner().ifPresent(owner -> all.add(build.equal(row.get("ownerId"), owner.value())));
        if (!wanted.origins().isEmpty()) {
            all.add(row.get("origin").in(wanted.origins()));
        }
        all.add(build.greaterThanOrEqualTo(row.get("mediaStartedAt"), wanted.from()));
        all.add(build.lessThanOrEqualTo(row.get("mediaStartedAt"), wanted.to()));
        wanted.titled().ifPresent(part -> all.add(build.like(build.lower(row.get("title")), around(part), ESCAPE)));
        wanted.state().ifPresent(state -> all.add(build.equal(row.get("state"), state)));
        all.addAll(inReach(row));
        wanted.seenBy().ifPresent(person -> all.add(isSeenBy(query, row, person)));
        return all.toArray(Predicate[]::new);
    }

    /** A pattern in which every character of {@code part} stands for itself. */
    private static String around(String part) {
        String escaped = part.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return "%" + escaped + "%";
    }

    private List<Predicate> inReach(Root<RecordingRow> row) {
        var all = new ArrayList<Predicate>();
        wanted.reach().madeThrough().ifPresent(app -> all.add(build.equal(row.get("madeThrough"), app.value())));
        wanted.reach()
                .members()
                .ifPresent(members -> all.add(
                        members.isEmpty()
                                // An empty list of values is no SQL.
                                ? build.disjunction()
                                : row.get("ownerId")
                                        .in(members.stream().map(UserId::value).toList())));
        return all;
    }

    private Predicate isSeenBy(CriteriaQuery<?> query, Root<RecordingRow> row, UserId person) {
        Subquery<Long> granted = query.subquery(Long.class);
        Root<?> member = granted.from(members());
        granted.select(member.get("recordingId"))
                .where(
                        build.equal(member.get("tenantId"), wanted.tenant().value()),
                        build.equal(member.get("userId"), person.value()));
        return build.or(
                build.equal(row.get("ownerId"), person.value()), row.get("id").in(granted));
    }

    /** Named, for the class is another feature's own. */
    private EntityType<?> members() {
        return entities.getMetamodel().getEntities().stream()
                .filter(type -> type.getName().equals("AccessMemberRow"))
                .findFirst()
                .orElseThrow();
    }
}
