package io.reelkeep.persistence.capture;

import io.reelkeep.application.capture.port.Segments;
import io.reelkeep.domain.capture.Segment;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.persistence.shared.PlaceKey;
import io.reelkeep.persistence.shared.Rows;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The segments as rows: thousands of one capture are read by one statement. */
public final class JpaSegments implements Segments {
    private final EntityManager entities;
    private final Rows rows;

    public JpaSegments(EntityManager entities) {
        this.entities = entities;
        this.rows = new Rows(entities);
    }

    @Override
    public void add(TenantId tenant, CaptureId capture, Segment segment) {
        entities.persist(new SegmentRow().take(tenant, capture, segment));
        entities.flush();
    }

    @Override
    public Optional<Segment> find(TenantId tenant, CaptureId capture, int number) {
        return rows.find(SegmentRow.class, new PlaceKey(tenant.value(), capture.value(), number))
                .map(SegmentRow::snapshot);
    }

    @Override
    public List<Segment> between(TenantId tenant, CaptureId capture, int from, int to) {
        return ordered(tenant, capture, from, to)
                .getResultStream()
                .map(SegmentRow::snapshot)
                .toList();
    }

    @Override
    public List<Segment> next(TenantId tenant, CaptureId capture, int from, int limit) {
        return ordered(tenant, capture, from, Segment.MAX_NUMBER)
                .setMaxResults(limit)
                .getResultStream()
                .map(SegmentRow::snapshot)
                .toList();
    }

    private TypedQuery<SegmentRow> ordered(TenantId tenant, CaptureId capture, int from, int to) {
        return entities.createQuery("""
                        select s from SegmentRow s where s.tenantId = :tenant and s.ownerId = :capture
                        and s.place between :from and :to order by s.place
                        """, SegmentRow.class)
                .setParameter("tenant", tenant.value())
                .setParameter("capture", capture.value())
                .setParameter("from", from)
                .setParameter("to", to);
    }

    @Override
    public void remove(TenantId tenant, CaptureId capture, int number) {
        rows.find(SegmentRow.class, new PlaceKey(tenant.value(), capture.value(), number))
                .ifPresent(entities::remove);
    }

    @Override
    public void quarantine(TenantId tenant, CaptureId capture, int number, String cause) {
        entities.createQuery("""
                        update SegmentRow s set s.quarantine = :cause
                        where s.tenantId = :tenant and s.ownerId = :capture and s.place = :number
                        """)
                .setParameter("cause", cause)
                .setParameter("tenant", tenant.value())
                .setParameter("capture", capture.value())
                .setParameter("number", number)
                .executeUpdate();
    }

    @Override
    public List<Segment> quarantined(TenantId tenant, CaptureId capture, int limit) {
        return entities.createQuery("""
                        select s from SegmentRow s where s.tenantId = :tenant and s.ownerId = :capture
                        and s.quarantine is not null order by s.place
                        """, SegmentRow.class)
                .setParameter("tenant", tenant.value())
                .setParameter("capture", capture.value())
                .setMaxResults(limit)
                .setHint("eclipselink.refresh", "true")
                .getResultStream()
                .map(SegmentRow::snapshot)
                .toList();
    }

    @Override
    public List<Integer> missing(TenantId tenant, CaptureId capture, int upTo, int limit) {
        List<Integer> present = entities.createQuery("""
                        select s.place from SegmentRow s where s.tenantId = :tenant and s.ownerId = :capture
                        and s.place <= :upTo order by s.place
                        """, Integer.class)
                .setParameter("tenant", tenant.value())
                .setParameter("capture", capture.value())
                .setParameter("upTo", upTo)
                .getResultList();
        return gaps(present, upTo, limit);
    }

    /** @param present in ascending order */
    private static List<Integer> gaps(List<Integer> present, int upTo, int limit) {
        var missing = new ArrayList<Integer>();
        int seen = 0;
        for (int number = 1; number <= upTo && missing.size() < limit; number++) {
            if (seen < present.size() && present.get(seen) == number) {
                seen++;
            } else {
                missing.add(number);
            }
        }
        return missing;
    }
}
