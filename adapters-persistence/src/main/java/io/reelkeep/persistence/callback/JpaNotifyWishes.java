package io.reelkeep.persistence.callback;

import io.reelkeep.application.callback.port.NotifyWishes;
import io.reelkeep.domain.callback.NotifyWish;
import io.reelkeep.domain.recording.CaptureId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.persistence.shared.Rows;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Who waits for which part, as rows. */
public final class JpaNotifyWishes implements NotifyWishes {
    private final EntityManager entities;
    private final Rows rows;

    public JpaNotifyWishes(EntityManager entities) {
        this.entities = entities;
        this.rows = new Rows(entities);
    }

    @Override
    public void add(NotifyWish wish) {
        String digest = sha256(wish.to().url().toString());
        var key = new WishKey(wish.to().tenant().value(), wish.capture().value(), wish.part(), digest);
        rows.find(NotifyWishRow.class, key)
                .ifPresentOrElse(row -> row.take(wish), () -> entities.persist(new NotifyWishRow(digest).take(wish)));
    }

    @Override
    public List<NotifyWish> of(TenantId tenant, CaptureId capture, int part) {
        return entities.createQuery("""
                        select w from NotifyWishRow w
                        where w.tenantId = :tenant and w.captureId = :capture and w.part = :part order by w.url
                        """, NotifyWishRow.class)
                .setParameter("tenant", tenant.value())
                .setParameter("capture", capture.value())
                .setParameter("part", part)
                .getResultStream()
                .map(NotifyWishRow::snapshot)
                .toList();
    }

    @Override
    public void remove(TenantId tenant, CaptureId capture, int part) {
        entities.createQuery("""
                        delete from NotifyWishRow w
                        where w.tenantId = :tenant and w.captureId = :capture and w.part = :part
                        """)
                .setParameter("tenant", tenant.value())
                .setParameter("capture", capture.value())
                .setParameter("part", part)
                .executeUpdate();
    }

    private static String sha256(String url) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(url.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
