import type { z } from 'zod';
import type { ReadNamed } from './credentials.ts';
import type { Organisation } from './domain/organisation/organisation.ts';
import { organisationsFile } from './domain/organisation/organisations-file.ts';

const file = 'ORGANISATIONS_FILE';

/** Reads the organisations file; what is wrong with it is added to `problems`, each with its place, in words of ours. */
export const readOrganisations = (
  path: string | undefined,
  read: ReadNamed,
  problems: string[],
): readonly Organisation[] => {
  if (!path) return [];
  const text = read(path, file);
  if (text === '') return [];
  const raw = fromJson(text);
  if ('problem' in raw) {
    problems.push(`${file} (${path}) ${raw.problem}.`);
    return [];
  }
  const parsed = organisationsFile.safeParse(raw.json, { error: wordsOf });
  if (parsed.success) return parsed.data.organisations;
  problems.push(...parsed.error.issues.map((issue) => `${placeOf(issue.path, raw.json)}: ${issue.message}.`));
  return [];
};

const fromJson = (text: string): { readonly json: unknown } | { readonly problem: string } => {
  // What an editor saved as “Unicode” (UTF-16) has an empty byte beside each letter.
  if (text.includes('\0')) {
    return { problem: 'is in UTF-16, which Notepad calls “Unicode”. Save it again with the encoding UTF-8' };
  }
  if (text.includes('\uFFFD')) {
    return { problem: 'is not in UTF-8. Save it again with the encoding UTF-8' };
  }
  try {
    return { json: JSON.parse(text) };
  } catch (fault) {
    return { problem: `is not JSON${whereIn(text, fault)}. Look for a comma, a quotation mark or a bracket there` };
  }
};

/** The parser says how many signs it understood; people count lines. */
const whereIn = (text: string, fault: unknown): string => {
  const [, signs] = /position (\d+)/.exec(fault instanceof Error ? fault.message : '') ?? [];
  const before = signs === undefined ? text : text.slice(0, Number(signs));
  const lines = before.split('\n');
  return `: it stops making sense in line ${lines.length}, at sign ${(lines.at(-1) ?? '').length + 1}`;
};

/** Only what has no words of its own in the schema. */
const wordsOf: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is missing' : `should be ${kindNames[issue.expected] ?? 'something else'}`;
    case 'invalid_value':
      return issue.input === undefined
        ? `is missing. Write one of: ${issue.values.join(', ')}`
        : `should be one of: ${issue.values.join(', ')}`;
    case 'unrecognized_keys':
      return `there is no setting called ${issue.keys.map((key) => `“${key}”`).join(', ')}. Check how it is spelt`;
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? 'should not be empty'
        : `should be ${issue.minimum} or more`;
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array'
        ? `should be no longer than ${issue.maximum}`
        : `should be ${issue.maximum} or less`;
    case 'invalid_format':
      return issue.format === 'email' ? 'should be an e-mail address' : 'is not written as it should be';
    default:
      return 'is not as it should be';
  }
};

const kindNames: Readonly<Record<string, string>> = {
  string: 'words in quotation marks',
  array: 'a list in square brackets',
  object: 'a set of settings in curly brackets',
  boolean: 'true or false',
  number: 'a number',
  int: 'a whole number',
};

const nouns: Readonly<Record<string, string>> = {
  organisations: 'organisation',
  schools: 'school',
  people: 'person',
  roles: 'role',
  away: 'absence',
  terms: 'term',
  closedOn: 'day',
  emailDomains: 'domain',
};

/**
 * `organisation “brookvale”, person 2, role 1`, counted from one. Nobody is named: what is wrong is printed where others
 * read it.
 */
const placeOf = (path: readonly PropertyKey[], raw: unknown): string => {
  let at = raw;
  const words = [file];
  for (const [depth, key] of path.entries()) {
    const list = path[depth - 1];
    at = inside(at, key);
    if (typeof key === 'number')
      words[words.length - 1] = `${nouns[String(list)] ?? String(list)} ${called(list, key, at)}`;
    else words.push(String(key));
  }
  return words.join(', ');
};

const called = (list: PropertyKey | undefined, index: number, at: unknown): string => {
  const id = list === 'organisations' || list === 'schools' ? inside(at, 'id') : undefined;
  return typeof id === 'string' && /^[a-z0-9-]{2,40}$/.test(id) ? `“${id}”` : String(index + 1);
};

const inside = (at: unknown, key: PropertyKey): unknown =>
  typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined;
