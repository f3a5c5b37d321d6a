package io.reelkeep.persistence.recording;

import io.reelkeep.application.recording.port.Recordings.Criteria;
import io.reelkeep.application.recording.port.Recordings.Place;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.UserId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.metamodel.EntityType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The statements of a search: how many, which from here on. Each reads one index in its order. Who may see them is asked one by
 * one: what somebody owns is looked for by the owner, what it was let in to by {@code grantedTo}.
 */
final class RecordingSearch {
    private static final char ESCAPE = '!';

    private final EntityManager entities;
    private final CriteriaBuilder build;
    private final Criteria wanted;
    private final Optional<UserId> grantedTo;

    RecordingSearch(EntityManager entities, Criteria wanted, Optional<UserId> grantedTo) {
        this.entities = entities;
        this.build = entities.getCriteriaBuilder();
        this.wanted = wanted;
        this.grantedTo = grantedTo;
    }

    /** By counting them. */
    long count() {
        var query = build.createQuery(Long.class);
        Root<RecordingRow> row = query.from(RecordingRow.class);
        query.select(build.count(row.get("id"))).where(conditions(query, row));
        return entities.createQuery(query).getSingleResult();
    }

    List<RecordingRow> rows(int skipped, int limit) {
        return rows(row -> build.and(), skipped, limit);
    }

    /** @param until exclusive */
    List<RecordingRow> rowsBefore(Instant until, int skipped, int limit) {
        return rowsAt(places(row -> build.lessThan(row.get("mediaStartedAt"), until), skipped, limit));
    }

    /** @param after exclusive */
    List<RecordingRow> rowsAfter(Optional<Place> after, int limit) {
        return rows(isAfter(after), 0, limit);
    }

    /** Where the next ones stand; {@code after} itself is not among them. */
    List<Place> placesAfter(Optional<Place> after, int limit) {
        return places(isAfter(after), 0, limit);
    }

    /** In the order of the places; those that are gone meanwhile are left out. */
    List<RecordingRow> rowsAt(List<Place> places) {
        if (places.isEmpty()) {
            return List.of();
        }
        Map<Long, RecordingRow> found = entities.createQuery(
                        "select r from RecordingRow r where r.tenantId = :tenant and r.id in :ids", RecordingRow.class)
                .setParameter("tenant", wanted.tenant().value())
                .setParameter(
                        "ids", places.stream().map(place -> place.id().value()).toList())
                .getResultStream()
                .collect(Collectors.toMap(RecordingRow::id, Function.identity()));
        return places.stream()
                .flatMap(place -> Optional.ofNullable(found.get(place.id().value())).stream())
                .toList();
    }

    /** Only what stands in the indexes is asked for: what is passed over is not read. */
    private List<Place> places(Function<Root<RecordingRow>, Predicate> further, int skipped, int limit) {
        var query = build.createTupleQuery();
        Root<RecordingRow> row = query.from(RecordingRow.class);
        query.multiselect(row.get("mediaStartedAt"), row.get("id"))
                .where(build.and(conditions(query, row)), further.apply(row))
                .orderBy(newestFirst(row));
        return entities.createQuery(query)
                .setFirstResult(skipped)
                .setMaxResults(limit)
                .getResultStream()
                .map(one -> new Place(one.get(0, Instant.class), new RecordingId(one.get(1, Long.class))))
                .toList();
    }

    private Function<Root<RecordingRow>, Predicate> isAfter(Optional<Place> after) {
        return row -> after.map(place -> isAfter(row, place)).orElseGet(build::and);
    }

    private Predicate isAfter(Root<RecordingRow> row, Place place) {
        return build.and(
                // Says nothing new, but it is where databases begin to read the index.
                build.lessThanOrEqualTo(row.get("mediaStartedAt"), place.startedAt()),
                build.or(
                        build.lessThan(row.get("mediaStartedAt"), place.startedAt()),
                        build.lessThan(row.get("id"), place.id().value())));
    }

    private List<RecordingRow> rows(Function<Root<RecordingRow>, Predicate> further, int skipped, int limit) {
        var query = build.createQuery(RecordingRow.class);
        Root<RecordingRow> row = query.from(RecordingRow.class);
        query.select(row)
                .where(build.and(conditions(query, row)), further.apply(row))
                .orderBy(newestFirst(row));
        return entities.createQuery(query)
                .setFirstResult(skipped)
                .setMaxResults(limit)
                .getResultList();
    }

    private List<Order> newestFirst(Root<RecordingRow> row) {
        return List.of(build.desc(row.get("mediaStartedAt")), build.desc(row.get("id")));
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
        grantedTo.ifPresent(person -> all.add(isGranted(query, row, person)));
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

    /** Those that are the person's own are left out. */
    private Predicate isGranted(CriteriaQuery<?> query, Root<RecordingRow> row, UserId person) {
        Root<?> member = query.from(members());
        return build.and(
                build.equal(member.get("tenantId"), wanted.tenant().value()),
                build.equal(member.get("userId"), person.value()),
                build.equal(member.get("recordingId"), row.get("id")),
                build.notEqual(row.get("ownerId"), person.value()));
    }

    /** Named, for the class is another feature's own. */
    private EntityType<?> members() {
        return entities.getMetamodel().getEntities().stream()
                .filter(type -> type.getName().equals("AccessMemberRow"))
                .findFirst()
                .orElseThrow();
    }
}
