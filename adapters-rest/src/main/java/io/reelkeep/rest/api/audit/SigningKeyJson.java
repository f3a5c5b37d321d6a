package io.reelkeep.rest.api.audit;

/**
 * What our statements can be checked with.
 *
 * @param algorithm Ed25519 (RFC 8032)
 * @param publicKey a SubjectPublicKeyInfo (RFC 8410) as base64url
 */
record SigningKeyJson(String algorithm, String publicKey) {}
