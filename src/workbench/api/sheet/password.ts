import { createHash, randomBytes } from "node:crypto";

const SPINS = 100_000;

/** The attributes by which a file keeps a password: salted SHA-512, spun (ECMA-376 part 1, 18.3.1.85). */
export function hashPassword(password: string): Record<string, string> {
  const salt = randomBytes(16);
  return {
    algorithmName: "SHA-512",
    saltValue: salt.toString("base64"),
    spinCount: String(SPINS),
    hashValue: spin(password, salt, SPINS, "sha512"),
  };
}

/** Whether a password opens what the attributes keep; also the 16-bit hash of old files. */
export function matchesPassword(password: string, held: Readonly<Record<string, string>>): boolean {
  const { algorithmName, saltValue, spinCount, hashValue, password: legacy } = held;
  if (hashValue !== undefined && saltValue !== undefined) {
    const algorithm = (algorithmName ?? "SHA-512").replace("-", "").toLowerCase();
    return (
      spin(password, Buffer.from(saltValue, "base64"), Number(spinCount ?? SPINS), algorithm) === hashValue
    );
  }
  return legacy === undefined || legacyHash(password) === legacy.toUpperCase();
}

function spin(password: string, salt: Buffer, spins: number, algorithm: string): string {
  let hash = createHash(algorithm).update(salt).update(Buffer.from(password, "utf16le")).digest();
  for (let i = 0; i < spins; i++) {
    const count = Buffer.alloc(4);
    count.writeUInt32LE(i);
    hash = createHash(algorithm).update(hash).update(count).digest();
  }
  return hash.toString("base64");
}

/** The 16-bit verifier of Excel 2007 and before. */
function legacyHash(password: string): string {
  let hash = 0;
  for (const char of [...password].reverse()) {
    hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
    hash ^= char.charCodeAt(0);
  }
  hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
  return ((hash ^ password.length ^ 0xce4b) & 0xffff).toString(16).toUpperCase().padStart(4, "0");
}
