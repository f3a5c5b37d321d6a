package io.reelkeep.application.shared.port;

import io.reelkeep.domain.shared.TenantId;

/**
 * Signs what we state, under a key of the tenant's own, so that others can check it without us: Ed25519 (RFC 8032). The key is
 * not in the database, and the same on every node and at any time.
 */
public interface StatementSigner {
    /** The signature of the text as UTF-8: 86 characters of base64url. */
    String sign(TenantId tenant, String text);

    /** The public half, to check signatures with: a SubjectPublicKeyInfo (RFC 8410) as base64url. */
    String publicKey(TenantId tenant);
}
