/** Bytes as the libraries of certificates want them. */

/** A buffer that holds these bytes and nothing else. */
export const ownBuffer = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
