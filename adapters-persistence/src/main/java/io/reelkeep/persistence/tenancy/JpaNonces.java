package io.reelkeep.persistence.tenancy;

import io.reelkeep.application.tenancy.port.Nonces;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** The nonces as digests: opaque text of any length fits, and one statement decides who came first. */
public final class JpaNonces implements Nonces {
    private final EntityManager entities;

    public JpaNonces(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public boolean remember(String nonce, Instant until) {
        return entities.createNativeQuery(
                                "insert into nonce (nonce_sha256, until_at) values (?1, ?2) on conflict do nothing")
                        .setParameter(1, digest(nonce))
                        .setParameter(2, until.toEpochMilli())
                        .executeUpdate()
                == 1;
    }

    @Override
    public void forgetBefore(Instant now) {
        entities.createNativeQuery("delete from nonce where until_at < ?1")
                .setParameter(1, now.toEpochMilli())
                .executeUpdate();
    }

    private static String digest(String nonce) {
        try {
            byte[] bytes = nonce.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java runtime has SHA-256", impossible);
        }
    }
}
