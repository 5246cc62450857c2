import { listInWords, weekdayInWords } from '../../deadlines/day-words.ts';
import { londonClock } from '../../deadlines/london-time.ts';
import type { BreachKind } from '../report/breach-kinds.ts';
import type { BreachReport } from '../report/breach-report.ts';
import { containedForPeople } from '../report/contained-words.ts';
import type { LetterForm } from './letter.ts';

type Said = Pick<BreachReport, 'kind' | 'occurredAt' | 'occurredOn' | 'recipient' | 'data' | 'contained' | 'recovered'>;

/**
 * A letter to begin with, from the kind of breach. A person reads it, changes what is not so, and sends it: the desk
 * never does. What was done is only what the report says was done.
 */
export const draftLetter = (report: Said): LetterForm =>
  ({
    nature: [`${dayOf(report)}${happenedWords(report)}`, dataWords(report)].filter(Boolean).join(' '),
    consequences: `${consequences[report.kind]} We do not know of any harm to anyone.`,
    measures: [
      containedForPeople(report.contained),
      recoveredWords(report),
      'We are finding out how this happened, so that it does not happen again.',
    ]
      .filter(Boolean)
      .join(' '),
    advice: advice[report.kind],
  }) as LetterForm;

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
  'seen-by-wrong-person': 'someone saw information about you, or about your child, that they should not have seen.',
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

const mightBeRead = 'Whoever has it could read it, and could learn something private about you or your child.';
const mightBeMissing = 'We may have to ask you again for information that you have already given us.';

const consequences: Readonly<Record<BreachKind, string>> = {
  'wrong-recipient': mightBeRead,
  'lost-paper': mightBeRead,
  'lost-device': mightBeRead,
  phishing: 'Whoever it was could use it to send you messages that look as if they came from us.',
  'seen-by-wrong-person': 'That person knows something private about you or your child.',
  'not-redacted': 'Whoever has the document could learn something private about you or your child.',
  'system-failure': mightBeMissing,
  'wrongly-destroyed': mightBeMissing,
  'said-aloud': 'That person knows something private about you or your child, and could tell others.',
  'fire-or-flood': mightBeMissing,
  'not-acted-on': 'You or your child may not have had the support that you should have had.',
  other: mightBeRead,
};

/** What was got back is said only where it is known. */
const recoveredWords = ({ recovered }: Said): string => {
  if (recovered === 'yes') return 'We have got it back.';
  return recovered === 'no' ? 'We do not have it back yet.' : '';
};

const watchOut =
  'You need not do anything. If anyone contacts you about it, or something seems odd, please tell us. We will never ask for your password.';

const advice: Readonly<Record<BreachKind, string>> = {
  'wrong-recipient': watchOut,
  'lost-paper': watchOut,
  'lost-device': watchOut,
  phishing:
    'Be careful with messages that seem to come from us, above all where they ask for money or a password. If you are unsure, ring us. If you use the same password elsewhere, change it there.',
  'seen-by-wrong-person': watchOut,
  'not-redacted': watchOut,
  'system-failure':
    'You need not do anything. If we ask you for something again, you can check with us that it is us who asks.',
  'wrongly-destroyed': 'You need not do anything. If you have a copy of something you once gave us, please keep it.',
  'said-aloud': watchOut,
  'fire-or-flood': 'You need not do anything. If you have a copy of something you once gave us, please keep it.',
  'not-acted-on': 'Please tell us if there is something that you or your child need now.',
  other: watchOut,
};
