import { type Day, dateInWords, listInWords } from '../deadlines/day-words.ts';
import { photographsSaid } from './answer/photographs-said.ts';
import { choiceThatCounts } from './answer/share-after-sixteen.ts';
import { instructionThatCounts } from './answer/share-with-youth-support.ts';
import { type Signed, signedOn } from './answer/what-is-signed.ts';
import type { Entry, EntryKind } from './entry.ts';
import {
  entryNames,
  instructionNames,
  relationNames,
  resultsNames,
  sourceNames,
  withdrawalNames,
} from './entry-names.ts';
import { leavingOf } from './leave.ts';
import { entriesOf, marksOn, type PupilFile, withdrawalsOn } from './pupil-file.ts';
import { type PhotographUse, photographUses } from './question.ts';
import { standingWithdrawals } from './withdraw.ts';
import { whoseToSay } from './youth-support.ts';

/** One thing that is on file, or is not. */
export interface StatusLine {
  readonly what: EntryKind;
  /** `Referral form: 5 October 2026`. */
  readonly words: string;
  /** `missing`: nothing is shared without it. `attention`: something to look at before the file is used. */
  readonly state: 'good' | 'missing' | 'attention' | 'plain';
  /** How it came, and where it is kept in whoever's words recorded it. */
  readonly source?: string;
}

/** What is on file on a day (`2026-11-23`, Europe/London) and what is not, in the order in which it is asked for. */
export const statusOf = (file: PupilFile, day: Day): StatusLine[] => {
  const { form, acknowledgement, signature, again } = signedOn(file, day);
  const missing = again ? notSinceReferral : notRecorded;
  return [
    form ? line(form, 'good') : notRecorded('referral-form', 'missing'),
    acknowledgement ? line(acknowledgement, 'good') : missing('acknowledgement', 'missing'),
    signature ? signatureLine(signature) : missing('signature', 'missing'),
    photographsLine(file, day),
    youthSupportLine(file, day),
    resultsLine(file, day),
    ...withdrawalLines(file, day),
    ...markLines(file, day),
    leftLine(file, day),
  ];
};

const notRecorded = (what: EntryKind, state: StatusLine['state'] = 'plain'): StatusLine => ({
  what,
  words: `${entryNames[what]}: not recorded`,
  state,
});

/** Where only a no is recorded, nothing recorded is none. */
const notLimited = (what: EntryKind, words: string): StatusLine => ({
  what,
  words: `${entryNames[what]}: ${words}`,
  state: 'plain',
});

const notSinceReferral = (what: EntryKind, state: StatusLine['state']): StatusLine => ({
  what,
  words: `${entryNames[what]}: none since the pupil was referred again`,
  state,
});

const line = (entry: Entry, state: StatusLine['state'], words?: string): StatusLine => ({
  what: entry.kind,
  words: `${entryNames[entry.kind]}: ${words ? `${words}, ` : ''}${dateInWords(entry.on)}`,
  state,
  source: entry.keptAt === null ? sourceNames[entry.source] : `${sourceNames[entry.source]}, kept at: ${entry.keptAt}`,
});

const signatureLine = (signature: NonNullable<Signed['signature']>): StatusLine => {
  const who = relationNames[signature.relation].toLowerCase();
  switch (signature.responsibility) {
    case 'yes':
      return line(signature, 'good', `${who}, with parental responsibility`);
    case 'no':
      return line(signature, 'attention', `${who}, without parental responsibility`);
    case 'not-known':
      return line(signature, 'attention', `${who}, parental responsibility not known`);
    default:
      return signature.responsibility satisfies never;
  }
};

const photographsLine = (file: PupilFile, day: Day): StatusLine => {
  if (entriesOf(file, 'photographs', day).length === 0) return notRecorded('photographs');
  const all = withdrawalsOn(file, day).find(({ of }) => of === 'everything');
  if (all)
    return {
      what: 'photographs',
      state: 'attention',
      words: `${entryNames.photographs}: withdrawn with everything else, ${dateInWords(all.on)}`,
    };
  const said = photographUses.map((use) => ({ use, is: photographsSaid(file, use, day).is }));
  const usesOf = (...are: (typeof said)[number]['is'][]) =>
    said.filter(({ is }) => are.includes(is)).map(({ use }) => use);
  const parts = [
    partOf('yes for', usesOf('given')),
    partOf('no for', usesOf('refused')),
    partOf('to be settled for', usesOf('disagreed', 'given-without-responsibility')),
    partOf('not recorded for', usesOf('nothing', 'other-uses')),
  ].filter((part) => part !== '');
  return { what: 'photographs', words: `${entryNames.photographs}: ${parts.join('; ')}`, state: 'plain' };
};

const partOf = (words: string, uses: readonly PhotographUse[]): string =>
  uses.length === 0 ? '' : `${words} ${listInWords(uses.map((use) => photographUseNames[use]))}`;

const photographUseNames: Readonly<Record<PhotographUse, string>> = {
  website: 'the website',
  press: 'the press',
  'social-media': 'social media',
  display: 'a display',
  prospectus: 'the prospectus',
  identification: 'knowing who is who',
};

/** What a parent said lapses on the 16th birthday (the school's privacy notice, “Youth support services”). */
const youthSupportLine = (file: PupilFile, day: Day): StatusLine => {
  const said = instructionThatCounts(file, day);
  if (said) return line(said, 'plain', instructionNames[said.instruction].toLowerCase());
  const lapsed = entriesOf(file, 'youth-support', day).at(-1);
  if (lapsed) return line(lapsed, 'attention', 'what was said no longer counts');
  const whose = whoseToSay(file.pupil.bornOn, day);
  return whose === 'parent' || whose === 'pupil'
    ? notLimited('youth-support', 'no limit recorded')
    : notRecorded('youth-support');
};

const resultsLine = (file: PupilFile, day: Day): StatusLine => {
  const said = choiceThatCounts(file, day);
  if (said) return line(said, 'plain', resultsNames[said.choice].toLowerCase());
  const lapsed = entriesOf(file, 'results', day).at(-1);
  return lapsed
    ? line(lapsed, 'attention', 'what was said no longer counts')
    : notLimited('results', 'no opt-out recorded');
};

const withdrawalLines = (file: PupilFile, day: Day): readonly StatusLine[] => {
  const standing = standingWithdrawals(file, day);
  if (standing.length === 0) return [notRecorded('withdrawal')];
  return standing.map(({ withdrawal, decidedOn }) => {
    const decided = decidedOn === undefined ? 'not decided yet' : `stands since ${dateInWords(decidedOn)}`;
    return line(withdrawal, 'attention', `${withdrawalNames[withdrawal.of].toLowerCase()} (${decided})`);
  });
};

const markLines = (file: PupilFile, day: Day): readonly StatusLine[] => {
  const marks = marksOn(file, day);
  return (['restricted', 'challenged'] as const).flatMap((kind) => {
    const ofKind = marks.filter((mark) => mark.kind === kind);
    return ofKind.length === 0 ? [notRecorded(kind)] : ofKind.map((mark) => line(mark, 'attention'));
  });
};

const leftLine = (file: PupilFile, day: Day): StatusLine => {
  const left = leavingOf(file, day);
  return left ? line(left, 'attention') : notRecorded('left');
};
