import { listInWords, weekdayInWords } from '../../deadlines/day-words.ts';
import { londonClock } from '../../deadlines/london-time.ts';
import type { Breach } from '../breach.ts';
import type { BreachKind } from '../report/breach-kinds.ts';
import type { BreachReport } from '../report/breach-report.ts';
import { containedForPeople } from '../report/contained-words.ts';
import { dataHeld } from './ico-answers.ts';
import { saysNotKnown } from './ico-pack.ts';
import { type LetterForm, longestConsequences } from './letter.ts';
import { adviceFor, consequencesFor, type Harming } from './letter-harm.ts';
import { withRoles } from './names-in-text.ts';

type Said = Pick<
  BreachReport,
  'kind' | 'occurredAt' | 'occurredOn' | 'recipient' | 'data' | 'contained' | 'recovered'
> &
  Harming &
  Partial<Pick<BreachReport, 'madeSafe'>>;

/**
 * A letter to begin with: what happened by the kind of breach, what may come of it by the data. A person reads it, changes
 * what is not so, and sends it: the desk never does. What was done is only what the report says was done.
 */
export const draftLetter = (report: Said): LetterForm =>
  ({
    nature: [`${dayOf(report)}${happenedWords(report)}`, dataWords(report)].filter(Boolean).join(' '),
    consequences: consequencesFor(report),
    measures: [
      containedForPeople([...(report.madeSafe ?? []), ...report.contained]),
      recoveredWords(report),
      'We are finding out how this happened, so that it does not happen again.',
    ]
      .filter(Boolean)
      .join(' '),
    advice: adviceFor(report),
  }) as LetterForm;

/** What was recorded as the likely consequences, for the ICO; empty where nobody has said, or only that it is not known. */
export const consequencesRecorded = ({ icoAnswers, reporter }: Pick<Breach, 'icoAnswers' | 'reporter'>): string => {
  const { consequences = '' } = icoAnswers;
  return saysNotKnown(consequences) ? '' : withRoles(consequences.trim(), { people: [], reporter });
};

/**
 * The same, of a breach: with the kinds of data that are known by now, and first of what it may mean the likely consequences
 * that were recorded, which the people affected must be told too (UK GDPR Art. 34(2) with 33(3)(c)).
 */
export const draftLetterOf = (breach: Pick<Breach, 'report' | 'icoAnswers' | 'reporter'>): LetterForm => {
  const draft = draftLetter({ ...breach.report, data: dataHeld(breach) });
  const both = [consequencesRecorded(breach), draft.consequences].filter(Boolean).join('\n\n');
  return both.length > longestConsequences ? draft : ({ ...draft, consequences: both } as LetterForm);
};

const dayOf = ({ occurredAt, occurredOn }: Said): string => {
  const day = occurredAt ? londonClock(occurredAt).day : occurredOn;
  return day === undefined ? 'Recently, ' : `On ${weekdayInWords(day)}, `;
};

/** Who received it is said as it was: one person, many, or whoever looked. */
const happenedWords = ({ kind, recipient }: Said): string => {
  if (kind === 'wrong-recipient' && recipient === 'many')
    return 'a message with information about you, or about your child, was sent to people who should not have received it.';
  if (kind === 'wrong-recipient' && recipient === 'public')
    return 'information about you, or about your child, could be seen by anyone.';
  return happened[kind];
};

const happened: Readonly<Record<BreachKind, string>> = {
  'wrong-recipient': 'a message with information about you, or about your child, was sent to the wrong person.',
  'lost-paper': 'papers with information about you, or about your child, were lost.',
  'lost-device': 'a device that held information about you, or about your child, was lost.',
  phishing:
    'someone tricked their way into one of our accounts, and may have seen information about you, or about your child.',
  tricked: 'someone pretended to be somebody else, and was told information about you, or about your child.',
  'system-attacked': 'our computer systems, which hold information about you, or about your child, were attacked.',
  'supplier-told-us':
    'a company that keeps information about you, or about your child, for us told us of a breach at their end.',
  'seen-by-wrong-person': 'someone saw information about you, or about your child, that they should not have seen.',
  'published-online':
    'information about you, or about your child, was put where people could see it online who should not have.',
  'not-redacted':
    'a document that we shared still showed information about you, or about your child, that should have been blacked out.',
  'system-failure':
    'one of our systems failed, and information about you, or about your child, could not be used or was lost.',
  'wrongly-destroyed': 'information about you, or about your child, was destroyed by mistake.',
  'said-aloud': 'information about you, or about your child, was told to someone who should not have heard it.',
  'fire-or-flood': 'there was damage to a place where we kept information about you, or about your child.',
  'not-acted-on': 'we had information about you, or about your child, and did not use it when we should have.',
  other: 'something went wrong with information about you, or about your child.',
};

const dataNames: Readonly<Record<BreachReport['data'][number], string>> = {
  'names-contacts': 'names, dates of birth or contact details',
  sen: 'special educational needs',
  safeguarding: 'safeguarding',
  'looked-after': 'looked-after status',
  health: 'health',
  'behaviour-progress': 'behaviour, attendance or progress',
  ethnicity: 'race or ethnic origin',
  religion: 'religion or belief',
  'sexuality-gender': 'sex life, sexual orientation or gender',
  passwords: 'user names or passwords',
  money: 'money or bank details',
  'identity-papers': 'passports, licences or other official papers',
  location: 'where people are or were',
  biometric: 'fingerprints, face recognition or genetic data',
  criminal: 'offences or convictions',
  'trade-union-politics': 'trade union membership or political opinions',
  'not-known': '',
  'other-data': '',
};

const dataWords = ({ data }: Said): string => {
  const names = data.map((each) => dataNames[each]).filter(Boolean);
  return names.length > 0 ? `The information was about ${listInWords(names)}.` : '';
};

/** What was got back is said only where it is known. */
const recoveredWords = ({ recovered }: Said): string => {
  if (recovered === 'yes') return 'We have got it back.';
  return recovered === 'no' ? 'We do not have it back yet.' : '';
};
