import { hash, verify } from '@node-rs/argon2';

/** OWASP's minimum for argon2id (m = 19 MiB, t = 2, p = 1), or more; argon2id is the package's default. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hash of a password that nobody knows, so that an unknown account costs as much time as a known one. */
let decoy: Promise<string> | undefined;

/** The hash to store for a password. */
export async function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), PARAMETERS);
}

/** Whether the password belongs to the hash; takes as long, and says no, when there is no hash. */
export async function isPasswordRight(storedHash: string | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword('a password of nobody at all');
  const isRight = await verify(storedHash ?? (await decoy), password.normalize('NFKC'));
  return isRight && storedHash !== undefined;
}
