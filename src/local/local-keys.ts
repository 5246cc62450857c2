import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { type Keyring, parseKeyring } from '../storage/sealing/keyring.ts';

/**
 * The key of this machine's own database. It is made at the first start and kept in the folder beside what it seals, which
 * is enough for trying the desk out and for nothing else. FIELD_KEYS goes before it.
 */
export const localKeyring = async (folder: string): Promise<Keyring> => {
  const keyring = parseKeyring(process.env['FIELD_KEYS'] || (await keptKey(folder)));
  if (!keyring.ok) throw new Error(keyring.words);
  return keyring.value;
};

const keptKey = async (folder: string): Promise<string> => {
  const path = `${folder}field-keys`;
  await mkdir(folder, { recursive: true });
  try {
    await writeFile(path, `local:${randomBytes(32).toString('base64')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return (await readFile(path, 'utf8')).trim();
};
