/** The value of Content-Digest (RFC 9530) for these bytes. */
export async function contentDigest(bytes: ArrayBuffer): Promise<string> {
  const digest = await sha256(bytes)
  return `sha-256=:${btoa(String.fromCharCode(...digest))}:`
}

/** Browsers have crypto.subtle on https and localhost only. */
async function sha256(bytes: ArrayBuffer): Promise<Uint8Array> {
  if (globalThis.crypto?.subtle !== undefined) {
    return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  }
  const { sha256: byHand } = await import('@noble/hashes/sha2.js')
  return byHand(new Uint8Array(bytes))
}
