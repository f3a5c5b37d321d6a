package io.reelkeep.persistence.capture;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.reelkeep.application.capture.port.CaptureEntry;
import io.reelkeep.application.capture.port.CaptureQuery;
import io.reelkeep.domain.capture.Capture;
import io.reelkeep.domain.capture.CaptureStage;
import io.reelkeep.domain.capture.CaptureState;
import io.reelkeep.domain.capture.FilePart;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.MeetingRole;
import io.reelkeep.domain.recording.RecordingFile;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.persistence.shared.Rows;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import jakarta.persistence.metamodel.EntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A page of captures with what they record: one statement for the page, and one each for its parts, people and files. */
final class CaptureSearch {
    private final EntityManager entities;
    private final Rows rows;
    private final CriteriaBuilder build;
    private final CaptureQuery wanted;

    CaptureSearch(EntityManager entities, Rows rows, CaptureQuery wanted) {
        this.entities = entities;
        this.rows = rows;
        this.build = entities.getCriteriaBuilder();
        this.wanted = wanted;
    }

    /** One capture of the page. */
    private record Found(CaptureRow row, Meeting.Kind kind, String code, String subject) {}

    /** Somebody who teaches or assists in a meeting. */
    private record Teacher(long meeting, UserId user, MeetingRole role) {}

    List<CaptureEntry> entries() {
        List<Found> page = page();
        if (page.isEmpty()) {
            return List.of();
        }
        List<Long> captures = page.stream().map(found -> found.row().id()).toList();
        List<Long> meetings =
                page.stream().map(found -> found.row().meetingId()).distinct().toList();
        Map<Long, List<FilePart>> parts = parts(captures);
        Map<Long, List<Teacher>> teachers = teachers(meetings);
        Map<Long, CaptureEntry.Made> made = made(captures);
        return page.stream()
                .map(found -> new CaptureEntry(
                        Capture.restore(found.row()
                                .snapshot(parts.getOrDefault(found.row().id(), List.of()))),
                        gathering(found, teachers.getOrDefault(found.row().meetingId(), List.of())),
                        made.getOrDefault(found.row().id(), CaptureEntry.Made.NOTHING)))
                .toList();
    }

    private static CaptureEntry.Gathering gathering(Found found, List<Teacher> teachers) {
        return new CaptureEntry.Gathering(
                found.kind(),
                found.code(),
                found.subject(),
                first(teachers, MeetingRole.TEACHER),
                first(teachers, MeetingRole.ASSISTANT));
    }

    private static Optional<UserId> first(List<Teacher> teachers, MeetingRole role) {
        return teachers.stream()
                .filter(one -> one.role() == role)
                .map(Teacher::user)
                .findFirst();
    }

    private List<Found> page() {
        CriteriaQuery<Tuple> query = build.createTupleQuery();
        Root<CaptureRow> capture = query.from(CaptureRow.class);
        Root<?> folder = query.from(entity("RecordingRow"));
        Root<?> meeting = query.from(entity("MeetingRow"));
        query.select(build.tuple(
                        capture.alias("capture"),
                        meeting.get("kind").alias("kind"),
                        folder.get("meetingCode").alias("code"),
                        folder.get("title").alias("title")))
                .where(conditions(query, capture, folder, meeting))
                .orderBy(build.desc(capture.get("id")));
        return entities.createQuery(query)
                .setMaxResults(wanted.limit())
                .getResultStream()
                .map(one -> new Found(
                        one.get("capture", CaptureRow.class),
                        one.get("kind", Meeting.Kind.class),
                        one.get("code", String.class),
                        one.get("title", String.class)))
                .toList();
    }

    private Predicate[] conditions(CriteriaQuery<?> query, Root<CaptureRow> capture, Root<?> folder, Root<?> meeting) {
        var all = new ArrayList<Predicate>();
        long tenant = wanted.tenant().value();
        all.add(build.equal(capture.get("tenantId"), tenant));
        all.add(build.equal(folder.get("tenantId"), tenant));
        all.add(build.equal(meeting.get("tenantId"), tenant));
        all.add(build.equal(folder.get("id"), capture.get("recordingId")));
        all.add(build.equal(meeting.get("id"), capture.get("meetingId")));
        all.add(build.equal(folder.get("bin"), 0));
        all.add(build.lessThan(capture.get("id"), wanted.before()));
        all.add(build.greaterThanOrEqualTo(capture.get("openedAt"), wanted.from()));
        all.add(build.lessThanOrEqualTo(capture.get("openedAt"), wanted.to()));
        wanted.seenBy().ifPresent(person -> all.add(isSeenBy(person, capture, folder)));
        wanted.recorder().ifPresent(person -> all.add(build.equal(capture.get("recorderId"), person.value())));
        wanted.state().ifPresent(state -> all.add(build.equal(capture.get("state"), state)));
        wanted.origin().ifPresent(origin -> all.add(build.equal(capture.get("origin"), origin)));
        wanted.stage().ifPresent(stage -> all.add(isIn(stage, query, capture)));
        wanted.text().ifPresent(text -> all.add(isAbout(text, folder)));
        return all.toArray(Predicate[]::new);
    }

    private Predicate isSeenBy(UserId person, Root<CaptureRow> capture, Root<?> folder) {
        return build.or(
                build.equal(capture.get("recorderId"), person.value()),
                build.equal(folder.get("ownerId"), person.value()));
    }

    private Predicate isAbout(String text, Root<?> folder) {
        String literal = text.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return build.or(
                build.equal(folder.get("meetingCode"), text),
                build.like(build.lower(folder.get("title")), "%" + literal + "%", '!'));
    }

    /** As {@link Capture#stage()} has it. */
    private Predicate isIn(CaptureStage stage, CriteriaQuery<?> query, Root<CaptureRow> capture) {
        Predicate isSealed = build.equal(capture.get("state"), CaptureState.SEALED);
        return switch (stage) {
            case UPLOADING -> build.notEqual(capture.get("state"), CaptureState.SEALED);
            case STITCHING -> build.and(isSealed, has(FilePart.State.PENDING, query, capture));
            case READY ->
                build.and(
                        isSealed,
                        build.not(has(FilePart.State.PENDING, query, capture)),
                        has(FilePart.State.MADE, query, capture));
            case FAILED ->
                build.and(
                        isSealed,
                        build.not(has(FilePart.State.PENDING, query, capture)),
                        build.not(has(FilePart.State.MADE, query, capture)));
        };
    }

    private Predicate has(FilePart.State state, CriteriaQuery<?> query, Root<CaptureRow> capture) {
        Subquery<Integer> such = query.subquery(Integer.class);
        Root<PartRow> part = such.from(PartRow.class);
        such.select(part.get("place"))
                .where(
                        build.equal(part.get("tenantId"), wanted.tenant().value()),
                        build.equal(part.get("ownerId"), capture.get("id")),
                        build.equal(part.get("state"), state));
        return build.exists(such);
    }

    private Map<Long, List<FilePart>> parts(List<Long> captures) {
        return rows.ofOwners(
                        PartRow.class,
                        "select p from PartRow p where p.tenantId = :tenant and p.ownerId in :owners order by p.place",
                        wanted.tenant().value(),
                        captures)
                .getResultStream()
                .collect(groupingBy(PartRow::captureId, mapping(PartRow::snapshot, toList())));
    }

    private Map<Long, List<Teacher>> teachers(List<Long> meetings) {
        return entities.createQuery("""
                        select a.ownerId, a.userId, a.role from AttendeeRow a
                        where a.tenantId = :tenant and a.ownerId in :meetings and a.role in :teaching
                        order by a.ownerId, a.place
                        """, Object[].class)
                .setParameter("tenant", wanted.tenant().value())
                .setParameter("meetings", meetings)
                .setParameter("teaching", List.of(MeetingRole.TEACHER, MeetingRole.ASSISTANT))
                .getResultStream()
                .map(one -> new Teacher((long) one[0], new UserId((String) one[1]), (MeetingRole) one[2]))
                .collect(groupingBy(Teacher::meeting));
    }

    private Map<Long, CaptureEntry.Made> made(List<Long> captures) {
        return entities.createQuery("""
                        select f.captureId, sum(f.durationMillis), sum(f.sizeBytes) from FileRow f
                        where f.tenantId = :tenant and f.captureId in :captures and f.making = :recorded
                        group by f.captureId
                        """, Object[].class)
                .setParameter("tenant", wanted.tenant().value())
                .setParameter("captures", captures)
                .setParameter("recorded", RecordingFile.Making.RECORDED)
                .getResultStream()
                .collect(toMap(one -> (Long) one[0], CaptureSearch::made));
    }

    private static CaptureEntry.Made made(Object[] sums) {
        return new CaptureEntry.Made(((Number) sums[1]).longValue(), ((Number) sums[2]).longValue());
    }

    /** Named, for the class is another feature's own. */
    private EntityType<?> entity(String name) {
        return entities.getMetamodel().getEntities().stream()
                .filter(type -> type.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
