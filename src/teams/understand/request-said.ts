import { withoutDeath } from '../../domain/request/log/death-told.ts';
import { matterInWords } from '../../domain/request/log/matter-in-words.ts';
import type { Matter } from '../../domain/request/matters.ts';
import { reallySaid } from './breach-said.ts';
import { enoughPoints, plainestSign } from './breach-signs.ts';
import { pause } from './heard-words.ts';
import { phrases, placesOf, says } from './phrases.ts';
import { aboutMyself, askers, asks, bodyOfTwoWordsAsks, wishes } from './request-phrases.ts';
import { tellsTransfer } from './transfer-said.ts';

const asking = phrases(
  `${askers} .. ${asks}, ${bodyOfTwoWordsAsks}, ${askers} .. would like, ${asks} .. from .. ${askers}, asked .. by .. ${askers}`,
);
const wishing = phrases(`${askers} .. ${wishes}, ${askers} .. would like, ${wishes} .. from .. ${askers}`);
/** Somebody asks, without a word for who they are: “Amina Khan has asked for a copy of”. */
const askedFor = phrases(
  'asked/asks/asking/requested/requests/requesting/demands/demanded/demanding for a/all/any/the/her/his/their/everything/copies/data/information/records/what/my, asked/asks/asking/wants/wanting/requested/requests/requesting/demands/demanding .. everything/copy/copies/all/data/information/records/file, would like .. copy/everything/data/information/records/file',
);
const named = [
  'sar/sars/dsar/dsars/foi',
  'subject access',
  'freedom of information',
  'access/data/erasure/deletion/rectification/portability request',
  'data protection complaint',
  'right to be forgotten',
];
const arrived = phrases(
  named
    .flatMap((name) => [
      `${name} .. came/comes/arrived/received/in/from/today/yesterday/landed`,
      `received/got/had/arrived/log/logging/record/raise/new/another .. ${name}`,
      `have/has/make/making/made/submit/submitted a/an/another/new ${name}`,
      `${askers} .. sent/sends/brought/put a/an/in ${name}`,
      `${askers} .. sent/sends/brought/put/left/handed/dropped .. a/an/another ${name}, ${name} dropped/handed off/in`,
    ])
    .concat(
      'court order/summons .. came/come/arrived/received, received/got/had a/an court order, witness summons, production order, foi asking/asks/for/about/wanting/wants, foi request asking/asks/for/about/wanting/wants, freedom of information request asking/asks/for/about/wanting/wants',
    )
    .join(', '),
);
/** A question about the rules, to which no request has come. */
const inGeneral = phrases(
  'do we have to, do i have to, can we refuse, may we refuse, can i refuse, how do i/we/you, how should i/we, what do i/we, what should i/we, what is a/an/the, what counts, who do/should/deals/handles, why do/does, do we need, have we got, have we had any, has/have anyone/anybody, are there any, is there a',
);

/** Things about people that a right can be about; without one of them “wants it changed” is no request for data. */
const ofPeople = phrases(
  `data, information, info, record, records, file, files, photo*, picture*, video*, image*, footage, entry, entries, log, logs, report, reports, address*, details, date of birth, dob, name, names, note, notes, email, emails, phonenumber*, number, register, registers, behaviour, attendance, history, privacy, confidential*, gdpr, referral*, document*, everything, consent, tweet*, post, posts, website, facebook, ehcp, plan, profile, account, sar/sars/dsar/dsars, subject access, request, shared, sharing`,
);

/** That somebody asks for their data, as far as the words tell; `fromSomebody`: they tell who asks, or what is to be done. */
export interface RequestSaid {
  readonly matter: Matter | undefined;
  readonly fromSomebody: boolean;
}

/**
 * Whether the words tell of a request for data. Who tells of a breach and a request in one breath reports the breach first:
 * its clock is the shorter one.
 */
export const requestSaid = (said: readonly string[], words: string): RequestSaid | undefined => {
  const heard = withoutDeath(said.join(' ')).split(/\s+/);
  const really = reallySaid(heard);
  if (says(heard, inGeneral)) return undefined;
  const matter = matterInWords(words);
  const fromSomebody =
    says(really, asking) ||
    says(really, aboutMyself) ||
    (says(really, askedFor) && !says(really, ownAsking)) ||
    tellsTransfer(heard, words);
  const isOne = fromSomebody ? isOfData(heard, matter) : says(really, arrived);
  return isOne && !tellsBreach(heard)
    ? { matter: matter === 'question' ? undefined : matter, fromSomebody }
    : undefined;
};

/** A colleague who asks us for something has not been asked by anybody. */
const ownAsking = phrases('i/we asked/want/requested/need, i/we have/would/am/are asked/asking/like/requested');

/** What these words tell is a request whatever thing it names. */
const plainOfThemselves: readonly Matter[] = [
  'freedom-of-information',
  'educational-record',
  'automated-decision',
  'transfer',
  'disclosure',
  'deceased',
];

const isOfData = (heard: readonly string[], matter: Matter | undefined): boolean => {
  if (matter === undefined || matter === 'question') return false;
  return plainOfThemselves.includes(matter) || says(heard, ofPeople);
};

/** A request that is named is a paper like others: “her subject access request” asks for nothing. */
const namedAsThing = phrases(
  'data/subject .. access request/requests, access/data/erasure/deletion/rectification/portability/information/records request/requests, freedom of information request/requests',
);
const asThings = (heard: readonly string[]): string[] => {
  const left = [...heard];
  for (const { start, end } of placesOf(heard, namedAsThing)) {
    left.fill('_', start, end);
    left[end - 1] = 'sar';
  }
  return left;
};

/** Whoever asks brings it: what they left at reception is not lost. */
const brought = phrases(
  `${askers} .. sent/sends/brought/brings/put/dropped/handed/gave/left/posted/emailed/forwarded .. sar/dsar, sar/dsar .. dropped/handed off/in, dropped/handed off/in .. sar/dsar`,
);

const clauseEnd = new Set([pause, 'but', 'though', 'although', 'however', 'because', 'so', 'then', 'when']);
const holds = new Set('hold have keep got know store need want wrote write hold'.split(' '));
const happened =
  'saw opened read found took got used logged looked photographed clicked sent emailed shared lost left gave forwarded posted printed deleted'.split(
    ' ',
  );

/** What is left when the asking itself is taken out: “wants to see the file” tells nothing of who has seen it. */
const withoutAsking = (heard: readonly string[]): string[] => {
  const left = [...heard];
  for (const { start, end } of placesOf(heard, brought)) left.fill('_', start, end);
  for (const { start, end } of placesOf(heard, wishing)) {
    left.fill('_', start, end);
    // “Demands that we delete it”: what they want of us has not happened.
    const wish = heard[end] === 'that' ? end + 1 : end;
    const from = heard[wish] === 'we' || heard[wish] === 'i' ? wish + 1 : end;
    left.fill('_', end, from);
    for (let at = from; at < left.length && !endsAsking(heard, at); at++) left[at] = '_';
  }
  return left;
};

/** The asking goes on to the end of its part of the sentence, or to where the speaker tells what happened. */
const endsAsking = (heard: readonly string[], at: number): boolean => {
  const [word = pause, next = pause] = [heard[at], heard[at + 1]];
  if (clauseEnd.has(word)) return true;
  if (word === 'i' || word === 'we') return !holds.has(next) && !holds.has(heard[at + 2] ?? pause);
  if (word === 'and' && tellsOn.includes(heard[at + 3] ?? pause)) return true;
  // “Wants to know who opened it” tells of nobody who did.
  if (word === 'who' && asksWho.has(heard[at - 1] ?? pause)) return false;
  return (word === 'and' || word === 'who' || word === 'which') && happened.includes(next);
};

const asksWho = new Set('know see out tell told us me ask asks asked asking wants demands'.split(' '));

/** “And the office gave her”, “and his laptop was stolen”: somebody else comes in, and the asking is over. */
const tellsOn = 'was were got has had gave sent lost left emailed posted'.split(' ');

const tellsBreach = (heard: readonly string[]): boolean =>
  plainestSign(reallySaid(withoutAsking(asThings(heard)))).points >= enoughPoints;
