package io.reelkeep.persistence.recording;

import static java.util.stream.Collectors.groupingBy;

import io.reelkeep.application.recording.port.Meetings;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.recording.MeetingRole;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.AppId;
import io.reelkeep.persistence.shared.Rows;
import io.reelkeep.persistence.shared.TenantKey;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The meetings as rows, their attendees as rows of their own. */
public final class JpaMeetings implements Meetings {
    private static final List<MeetingRole> LEADING =
            List.of(MeetingRole.HOST, MeetingRole.CO_HOST, MeetingRole.TEACHER, MeetingRole.ASSISTANT);

    private final EntityManager entities;
    private final Rows rows;

    public JpaMeetings(EntityManager entities) {
        this.entities = entities;
        this.rows = new Rows(entities);
    }

    @Override
    public boolean add(Meeting meeting) {
        if (!insertUnlessTaken(meeting)) {
            return false;
        }
        for (int place = 0; place < meeting.attendees().size(); place++) {
            entities.persist(new AttendeeRow().take(meeting, place));
        }
        entities.flush();
        return true;
    }

    @Override
    public Optional<Meeting> find(TenantId tenant, MeetingId id) {
        Optional<MeetingRow> found = rows.find(MeetingRow.class, new TenantKey(tenant.value(), id.value()));
        return found.flatMap(row -> restored(tenant, List.of(row)).stream().findFirst());
    }

    @Override
    public Optional<Meeting> latestOf(TenantId tenant, Meeting.Kind kind, String code) {
        List<MeetingRow> latest = entities.createQuery("""
                        select m from MeetingRow m where m.tenantId = :tenant and m.code = :code and m.kind = :kind
                        order by m.startsAt desc, m.id desc
                        """, MeetingRow.class)
                .setParameter("tenant", tenant.value())
                .setParameter("code", code)
                .setParameter("kind", kind)
                .setMaxResults(1)
                .getResultList();
        return restored(tenant, latest).stream().findFirst();
    }

    @Override
    public List<Meeting> list(TenantId tenant, long after, int limit) {
        List<MeetingRow> page = entities.createQuery(
                        "select m from MeetingRow m where m.tenantId = :tenant and m.id > :after order by m.id",
                        MeetingRow.class)
                .setParameter("tenant", tenant.value())
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
        return restored(tenant, page);
    }

    @Override
    public List<Meeting> latest(TenantId tenant, Optional<UserId> of, long before, int limit) {
        List<MeetingRow> page = entities.createQuery("""
                        select m from MeetingRow m
                        where m.tenantId = :tenant and m.id < :before and m.kind <> :upload
                        and (:person = '' or m.creatorId = :person or exists (
                          select a.place from AttendeeRow a where a.tenantId = :tenant and a.ownerId = m.id
                          and a.userId = :person and a.role in :leading))
                        order by m.id desc
                        """, MeetingRow.class)
                .setParameter("tenant", tenant.value())
                .setParameter("before", before)
                .setParameter("upload", Meeting.Kind.UPLOAD)
                .setParameter("person", of.map(UserId::value).orElse(""))
                .setParameter("leading", LEADING)
                .setMaxResults(limit)
                .getResultList();
        return restored(tenant, page);
    }

    /** One statement that a taken id does not fail: a failed one would end the caller's transaction. */
    private boolean insertUnlessTaken(Meeting meeting) {
        return entities.createNativeQuery("""
                                insert into meeting
                                (tenant_id, id, kind, code, subject, creator_id, starts_at, ends_at, made_through)
                                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, cast(nullif(?8, '') as bigint),
                                cast(nullif(?9, '') as bigint))
                                on conflict do nothing
                                """)
                        .setParameter(1, meeting.tenant().value())
                        .setParameter(2, meeting.id().value())
                        .setParameter(3, meeting.kind().name())
                        .setParameter(4, meeting.code())
                        .setParameter(5, meeting.subject())
                        .setParameter(6, meeting.creator().value())
                        .setParameter(7, meeting.startsAt().toEpochMilli())
                        // A null has no type in a native query, and PostgreSQL asks for one; empty text has.
                        .setParameter(
                                8,
                                meeting.endsAt()
                                        .map(end -> Long.toString(end.toEpochMilli()))
                                        .orElse(""))
                        .setParameter(
                                9, meeting.madeThrough().map(AppId::toString).orElse(""))
                        .executeUpdate()
                == 1;
    }

    private List<Meeting> restored(TenantId tenant, List<MeetingRow> page) {
        if (page.isEmpty()) {
            return List.of();
        }
        List<Long> ids = page.stream().map(MeetingRow::id).toList();
        Map<Long, List<AttendeeRow>> attendees = rows.ofOwners(AttendeeRow.class, """
                        select a from AttendeeRow a where a.tenantId = :tenant and a.ownerId in :owners
                        order by a.ownerId, a.place
                        """, tenant.value(), ids)
                .getResultStream()
                .collect(groupingBy(AttendeeRow::meetingId));
        return page.stream()
                .map(row -> row.snapshot(attendees.getOrDefault(row.id(), List.of())))
                .toList();
    }
}
