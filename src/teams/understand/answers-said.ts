import { londonClock } from '../../domain/deadlines/london-time.ts';
import { type Phrases, phrases, says } from './phrases.ts';
import { writtenReference } from './references.ts';
import { saidDays } from './said-days.ts';
import type { Change } from './wanted.ts';

interface Said {
  readonly other?: string | undefined;
  readonly plain: string;
  readonly heard: readonly string[];
  readonly now: Date;
}

type Answers = Readonly<Record<string, string>>;

/** The day that is meant where one is told. */
const dayAsked: Partial<Record<Change, string>> = {
  'ask-clarification': 'askedOn',
  'record-clarification': 'answeredOn',
  'extend-request': 'toldOn',
  'refuse-request': 'toldOn',
  'tell-delay': 'toldOn',
  'ask-fee': 'askedOn',
  'record-fee': 'paidOn',
  'record-advice': 'givenOn',
  'record-search': 'on',
  'do-request-task': 'on',
  'deliver-answer': 'on',
  'acknowledge-complaint': 'on',
  'settle-complaint': 'on',
  'pass-on': 'on',
  restrict: 'since',
};

/** The answers that the words of a command already give, by input id. What they leave open is asked for. */
export const answersSaid = (dialogue: Change, said: Said): Answers => {
  const day = dayAsked[dialogue];
  const [on] = daysSaid(said);
  return { ...(day !== undefined && on !== undefined ? { [day]: on } : {}), ...special(dialogue, said) };
};

/** A day to come is no answer to when something was done. */
const daysSaid = ({ plain, now }: Said): string[] => {
  const today = londonClock(now).day;
  const days = saidDays(plain.replace(writtenReference, ' '), now, 'past').flatMap(({ on }) => on ?? []);
  return days.filter((day) => day <= today);
};

const special = (dialogue: Change, said: Said): Answers => {
  switch (dialogue) {
    case 'link-request':
      return { ...(said.other ? { other: said.other } : {}), ...choice('why', reasonsToLink, said) };
    case 'correct-request':
      return says(said.heard, isAboutAPerson) ? { matter: 'access' } : {};
    case 'settle-identity':
      return identitySaid(said);
    case 'judge-standing':
      return authoritySaid(said);
    case 'extend-request':
      return choice('ground', extensionGrounds, said);
    case 'refuse-request':
      return choice('ground', refusalGrounds, said);
    case 'ask-fee':
      return { ...choice('ground', feeGrounds, said), ...amountSaid(said) };
    case 'record-advice':
      return { ...choice('advises', advice, said), ...askedBefore(said) };
    case 'list-health-data':
      return choice('holds', healthSaid, said);
    case 'check-answer':
      return choice('finding', findings, said);
    case 'deliver-answer':
      return choice('how', ways, said);
    case 'pass-on':
      return choice('way', endings, said);
    case 'do-request-task':
      return choice('outcome', taskOutcomes, said);
    case 'move-dispute':
      return choice('next', disputeSteps, said);
    default:
      return {};
  }
};

type Choices = readonly (readonly [Phrases, string])[];

const choice = (id: string, choices: Choices, { heard }: Said): Answers => {
  const value = choices.find(([words]) => says(heard, words))?.[1];
  return value === undefined ? {} : { [id]: value };
};

const isAboutAPerson = phrases('about a person, personal data, is a sar, is an access request');

const reasonsToLink: Choices = [
  [phrases('repeats, repeat of, same as, duplicate, duplicate of'), 'repeats'],
  [phrases('overlaps, overlap, overlaps with'), 'overlaps'],
  [phrases('complains about, complaint about'), 'complains-about'],
];
const extensionGrounds: Choices = [
  [phrases('complex, complicated, so much, too much, large'), 'complex'],
  [phrases('several/many/other requests, number of requests'), 'several-requests'],
];
const refusalGrounds: Choices = [
  [phrases('unfounded'), 'unfounded'],
  [phrases('excessive, repeats, repeated'), 'excessive'],
  [phrases('may not ask, not allowed to ask, no right to ask'), 'may-not-ask'],
  [phrases('exempt, exemption'), 'exempt'],
];
const feeGrounds: Choices = [
  [phrases('unfounded'), 'unfounded'],
  [phrases('excessive'), 'excessive'],
  [phrases('further/more/extra/another copies/copy'), 'further-copies'],
];
const advice: Choices = [
  [phrases('hold/hold/withhold all/everything, hold all/everything back'), 'hold-all'],
  [phrases('hold/withhold part/some, hold part/some back'), 'hold-part'],
  [phrases('hand over, hand .. over, release'), 'hand-over'],
];
const healthSaid: Choices = [[phrases('no health data/information, no medical notes/records/information'), 'no']];
const findings: Choices = [
  [phrases('send .. back, sent .. back, not right, wrong'), 'send-back'],
  [phrases('approve, approved, is right, all right, is fine, is ok, signed off, sign off'), 'right'],
];
const ways: Choices = [
  [phrases('registered, recorded, by post, posted, sent .. post'), 'registered-post'],
  [phrases('secure, portal, secure form, encrypted'), 'secure-form'],
  [phrases('in person, face to face, collected, hand over, handed over, handed .. over, hand .. over'), 'handed-over'],
];
const endings: Choices = [
  [phrases('question answered, answered'), 'answered'],
  [phrases('pass on, passed on, pass .. on, passed .. on, passing on, forward, forwarded, refer*'), 'passed-on'],
];
const taskOutcomes: Choices = [
  [phrases('not done, did not, will not, no need'), 'not-done'],
  [phrases('done, consulted, told, said, answered, agrees, agreed'), 'done'],
];
const disputeSteps: Choices = [
  [phrases('resolved, settled'), 'resolved'],
  [phrases('arbitration'), 'arbitration'],
  [phrases('governing body, governors'), 'governing-body'],
];

const evidence: Choices = [
  [phrases('passport'), 'passport'],
  [phrases('driving/driver licence/license'), 'driving-licence'],
  [phrases('utility bill, gas/electricity/water bill, council tax bill'), 'utility-bill'],
  [phrases('birth/marriage certificate'), 'birth-or-marriage-certificate'],
  [phrases('p45, p60'), 'p45-p60'],
  [phrases('bank/card/mortgage statement'), 'card-or-mortgage-statement'],
];
const isKnown = phrases('known to, know her/him/them, knows her/him/them, i/we know, i/we recognise');
const asksForProof = phrases('ask/asked/asking .. for, ask/asked/asking for, need/needs, doubt, doubts, not sure');
const hasSeen = phrases('seen, saw, checked, shown, showed, looked at, identity settled, came, brought');

const identitySaid = (said: Said): Answers => {
  const { heard } = said;
  const [on] = daysSaid(said);
  const shown = evidence.filter(([words]) => says(heard, words)).map(([, kind]) => kind);
  if (says(heard, isKnown)) return { way: 'known' };
  if (says(heard, hasSeen) || (shown.length > 0 && !says(heard, asksForProof))) {
    const papers = shown.length > 0 ? { evidence: shown.join(',') } : {};
    return { way: 'seen', ...papers, ...(on === undefined ? {} : { seenOn: on }) };
  }
  return says(heard, asksForProof) ? { way: 'ask', ...(on === undefined ? {} : { askedOn: on }) } : {};
};

const authorityCame = phrases('authority came/arrived/received/here, authority has/is come/arrived/here/been');
const authorityAsked = phrases(
  'ask/asked/asking .. authority, ask/asked/asking .. for .. authority, need/needs .. authority',
);

const authoritySaid = (said: Said): Answers => {
  const { heard } = said;
  const [on] = daysSaid(said);
  if (says(heard, authorityCame)) return { next: 'authority-came', ...(on === undefined ? {} : { authorityOn: on }) };
  if (says(heard, authorityAsked)) return { decision: 'ask-authority', ...(on === undefined ? {} : { askedOn: on }) };
  return {};
};

/** Two days of an advice are when it was asked for and when it came. */
const askedBefore = (said: Said): Answers => {
  const [first, second] = daysSaid(said).toSorted();
  return first !== undefined && second !== undefined ? { askedOn: first, givenOn: second } : {};
};

const amountSaid = ({ plain }: Said): Answers => {
  const amount = /£ ?(\d{1,4}(?:\.\d\d)?)\b|\b(\d{1,4}(?:\.\d\d)?) ?pounds?\b/.exec(plain);
  const said = amount?.[1] ?? amount?.[2];
  return said === undefined ? {} : { amount: said };
};
