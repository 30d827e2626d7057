const LENGTH = 16
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz012345'

/** 80 random bits as 16 letters and digits; safe as a file name. Not `randomUUID`: it is missing where the app is served without TLS. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(LENGTH))
  return Array.from(bytes, (byte) => ALPHABET[byte & 31]).join('')
}
