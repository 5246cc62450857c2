import type { LetterText } from '../../breach/tell/letter-text.ts';
import { dateInWords } from '../../deadlines/day-words.ts';
import type { PortableCopy, PortableRequest } from '../rights/portable-shape.ts';
import { withoutFullStop } from './without-full-stop.ts';

/** The portable copy for people to read: the same, in the same order, without what has not happened. */
export const portableLetter = (copy: PortableCopy): LetterText => ({
  address: [copy.organisation, dateInWords(copy.madeOn)],
  subject: 'Your requests, as we hold them',
  opening: [copy.note, 'The same comes as a file that a computer can read.'],
  parts: copy.requests.map((request) => ({
    heading: `Request ${request.reference}`,
    words: linesOf(request).join('\n'),
  })),
  closing: [copy.organisation],
});

const names: Readonly<Record<keyof PortableRequest, string>> = {
  reference: 'Reference',
  askedFor: 'Asked for, as we wrote it down',
  matter: 'What it is',
  receivedOn: 'Received on',
  received: 'How it came',
  requester: 'Who asked',
  subject: 'Whose information',
  school: 'School',
  stage: 'How far it has come',
  dueOn: 'To be answered by',
  identity: 'How we know who asked',
  rightToAsk: 'Right to ask',
  clarification: 'What we asked back',
  extension: 'Extended',
  fee: 'Fee',
  delay: 'Late',
  answer: 'Answered',
  refusal: 'Refused',
  ended: 'Ended',
  complaintAcknowledgedOn: 'Complaint acknowledged on',
  withdrawnOn: 'Withdrawn on',
  challenged: 'Challenged: its accuracy is or was in dispute',
  restricted: 'Restricted: kept, but not used',
};

const partNames: Readonly<Record<string, string>> = {
  name: 'name',
  contact: 'contact',
  capacity: 'asks as',
  bornOn: 'born on',
  settledBy: 'settled by',
  evidence: 'seen',
  askedOn: 'asked on',
  question: 'question',
  answeredOn: 'answered on',
  answer: 'answer',
  toldOn: 'told on',
  ground: 'ground',
  reasons: 'reasons',
  by: 'by',
  pounds: 'pounds',
  paidOn: 'paid on',
  words: 'in words',
  on: 'on',
  how: 'how',
  outcome: 'outcome',
  state: 'state',
  since: 'since',
  entry: 'the entry',
  ourVersion: 'our version',
  theirVersion: 'their version',
  resolved: 'resolved',
  of: 'what',
  reason: 'reason',
  toldBeforeLiftingOn: 'told before it was lifted on',
  liftedOn: 'lifted on',
};

/** Whose values are one of a list, and not what somebody wrote. */
const coded: readonly string[] =
  'matter received capacity stage rightToAsk settledBy evidence ground outcome how state'.split(' ');

const linesOf = (request: PortableRequest): string[] =>
  (Object.keys(names) as (keyof PortableRequest)[]).flatMap((field) => {
    const words = inWords(field, request[field]);
    return words === '' || field === 'reference' ? [] : [`${names[field]}: ${words}`];
  });

/** Codes lose their hyphens, days are said in words; what is null or empty is left out. */
const inWords = (field: string, value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map((each) => withoutFullStop(inWords(field, each))).join(', ');
  if (typeof value !== 'object') return oneInWords(field, String(value));
  return Object.entries(value)
    .map(([part, held]) => ({ name: partNames[part] ?? part, words: inWords(part, held) }))
    .filter(({ words }) => words !== '')
    .map(({ name, words }) => `${name}: ${withoutFullStop(words)}`)
    .join('; ');
};

const oneInWords = (field: string, words: string): string => {
  if (coded.includes(field)) return words.replaceAll('-', ' ');
  return /^\d{4}-\d{2}-\d{2}$/.test(words) ? dateInWords(words) : words;
};
