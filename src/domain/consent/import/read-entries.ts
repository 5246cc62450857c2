import type { Day } from '../../deadlines/day-words.ts';
import type { Organisation } from '../../organisation/organisation.ts';
import type { responsibilities } from '../entry.ts';
import type { EntryAnswers } from '../entry-words.ts';
import type { PhotographUse } from '../question.ts';
import { choicesOf, recipientChoices, relationChoices, responsibilityChoices, useChoices } from './choices.ts';
import type { Column } from './columns.ts';
import { readChoice, readChoices } from './read-cell.ts';
import { dayIn, type Reading } from './reading.ts';

/** What a row says is on file, one for each paper and answer. */
export const entriesIn = (reading: Reading, organisation: Organisation): EntryAnswers[] => {
  const keptAt = reading.words('keptAt') === '' ? null : reading.words('keptAt');
  const common = { source: 'import' as const, keptAt };
  const school = reading.words('school');
  const responsibility = reading.read('responsibility', (words) => readChoice(words, responsibilityChoices));
  const made = [
    ...referralFormIn(reading, schoolName(school, organisation)),
    ...acknowledgementIn(reading),
    ...signatureIn(reading, responsibility ?? 'not-known'),
    ...photographsIn(reading, responsibility ?? 'not-known'),
  ];
  if (keptAt !== null && made.length === 0 && reading.problems.length === 0) {
    reading.wrong('keptAt', 'It says where a paper is kept, but the row names none.');
  }
  return made.map((each) => ({ ...common, ...each }) as EntryAnswers);
};

const schoolName = (words: string, { schools }: Organisation): string => {
  const read = readChoice(words, choicesOf(schools));
  const id = 'value' in read ? read.value : undefined;
  return schools.find((school) => school.id === id)?.name ?? '';
};

/** What a row says of one thing on file, before what all of them have. */
type Said = Readonly<Record<string, unknown>> & { readonly kind: EntryAnswers['kind']; readonly on: Day };

const referralFormIn = (reading: Reading, school: string): Said[] => {
  const on = dayIn(reading, 'referralForm');
  if (on === undefined) return [];
  reading.need('school', 'referralForm');
  return [{ kind: 'referral-form', on, school }];
};

const acknowledgementIn = (reading: Reading): Said[] => {
  const on = dayIn(reading, 'acknowledged');
  if (on === undefined) return [];
  reading.need('statement', 'acknowledged');
  return [{ kind: 'acknowledgement', on, statement: reading.words('statement') }];
};

type Responsibility = (typeof responsibilities)[number];

const besideSignature = ['signedBy', 'relation', 'statement', 'recipients'] as const satisfies readonly Column[];

const signatureIn = (reading: Reading, responsibility: Responsibility): Said[] => {
  const relation = reading.read('relation', (words) => readChoice(words, relationChoices));
  const recipients = reading.read('recipients', (words) => readChoices(words, recipientChoices));
  const on = dayIn(reading, 'signedOn');
  if (on === undefined) {
    for (const column of ['signedBy', 'relation', 'recipients'] as const) {
      if (reading.words(column) !== '') reading.need('signedOn', column);
    }
    return [];
  }
  for (const column of besideSignature) reading.need(column, 'signedOn');
  const [signedBy, statement] = [reading.words('signedBy'), reading.words('statement')];
  return [{ kind: 'signature', on, signedBy, relation, responsibility, statement, recipients }];
};

const photographsIn = (reading: Reading, responsibility: Responsibility): Said[] => {
  const given = usesIn(reading, 'photographsGiven');
  const refused = usesIn(reading, 'photographsRefused');
  for (const use of given.filter((each) => refused.includes(each))) {
    reading.wrong('photographsRefused', `${useChoices[use][0]} is both given and refused.`);
  }
  const on = dayIn(reading, 'photographsOn');
  if (given.length + refused.length === 0) return [];
  reading.need('photographsOn', given.length > 0 ? 'photographsGiven' : 'photographsRefused');
  if (on === undefined) return [];
  // Whoever has, or may not have, parental responsibility (`speakers` in entry.ts).
  const speaker = responsibility === 'yes' ? 'parent' : 'other-adult';
  const said = (answer: 'given' | 'refused', uses: readonly PhotographUse[]): Said[] =>
    uses.length === 0 ? [] : [{ kind: 'photographs', on, uses, answer, speaker }];
  return [...said('given', given), ...said('refused', refused)];
};

const usesIn = (reading: Reading, column: 'photographsGiven' | 'photographsRefused'): readonly PhotographUse[] =>
  reading.read(column, (words) => readChoices(words, useChoices)) ?? [];
