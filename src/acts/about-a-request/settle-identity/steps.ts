import { latestOf } from '../../../domain/deadlines/calendar.ts';
import { londonClock } from '../../../domain/deadlines/london-time.ts';
import type { Organisation } from '../../../domain/organisation/organisation.ts';
import { identityLetter } from '../../../domain/request/letters/identity-letter.ts';
import { neverWrite } from '../../../domain/request/letters/never-write.ts';
import { beforeAsking } from '../../../domain/request/standing/ask-identity.ts';
import { identityForm, type identityWays } from '../../../domain/request/standing/identity-form.ts';
import { mayHaveLooked } from '../../../domain/request/standing/settle-identity.ts';
import { evidenceNames, identityInWords } from '../../../domain/request/standing/standing-words.ts';
import {
  type Block,
  day,
  facts,
  heading,
  hint,
  letter,
  line,
  one,
  pick,
  ticks,
  warnings,
  words,
} from '../../../teams/card/blocks.ts';
import { factOf } from '../../facts/case-facts.ts';
import { choicesOf, daysSinceReceipt } from '../../facts/request-choices.ts';
import { askedFacts, requestOf } from '../../facts/request-facts.ts';
import { draftedLines } from '../../facts/rights-facts.ts';
import { over } from '../../over.ts';
import type { Setting } from '../../setting.ts';

const { step } = over(identityForm);

/** One card decides, and then only what is needed is asked. */
export const identitySteps = [
  step({
    id: 'way',
    name: 'How it is settled who asks',
    asks: ['way'],
    card: (_soFar, setting) => [
      heading('Who is asking?'),
      hint(
        'Ask for proof only where you have a reason to doubt it. If we know them, they need not show anything. Whether they may ask comes next.',
      ),
      facts(whoAsks(setting)),
      one('way', 'Which of these is true?', choicesOf(wayNames), { apart: true }),
    ],
  }),
  step({
    id: 'known',
    name: 'How you know them',
    asks: ['knownBecause'],
    needs: ['knownBecause'],
    when: (soFar) => soFar.way === 'known',
    card: (_soFar, setting) => [
      heading('How do you know them?'),
      hint('The reason stays on record in place of proof.'),
      facts(whoAsks(setting)),
      words('knownBecause', 'How you know who they are', {
        longest: 500,
        like: 'For example: I have taught her son for two years.',
        apart: true,
      }),
    ],
  }),
  step({
    id: 'seen',
    name: 'What was looked at',
    asks: ['evidence', 'otherProof', 'seenOn', 'seenBy'],
    needs: ['evidence', 'seenOn', 'seenBy'],
    when: (soFar) => soFar.way === 'seen',
    card: (_soFar, setting) => [
      heading('What was looked at?'),
      hint('Look at it, do not copy it. Any one of these is enough. Do not write down its number.'),
      facts(whoAsks(setting)),
      ticks('evidence', 'What was seen?', choicesOf(evidenceNames), { apart: true }),
      line('otherProof', 'If it was something else: what?', { longest: 200 }),
      day('seenOn', 'Day it was looked at', daysOfSeeing(setting)),
      pick('seenBy', 'Who looked at it?', colleagues(setting), { prompt: 'Choose a colleague' }),
    ],
  }),
  step({
    id: 'doubt',
    name: 'Why you doubt it',
    asks: ['doubt'],
    needs: ['doubt'],
    when: (soFar) => soFar.way === 'ask',
    card: (_soFar, setting) => [
      heading('Why do you doubt it?'),
      hint(
        'Without a reason no proof may be asked for (UK GDPR Art. 12(6)). The letter tells them this reason, so write it for them to read.',
      ),
      facts(whoAsks(setting)),
      hint(neverWrite, { apart: true }),
      words('doubt', 'The reason for the doubt', {
        longest: 1000,
        like: 'For example: your message came from an address that we do not know.',
      }),
    ],
  }),
  step({
    id: 'asked',
    name: 'The letter, and when you asked',
    asks: ['askedOn'],
    needs: ['askedOn'],
    when: (soFar) => soFar.way === 'ask',
    card: ({ doubt }, setting) => [
      heading('Ask them, then record it'),
      hint('I send nothing myself. Copy these words, or say the same in person.'),
      ...toSend(doubt, setting),
      day('askedOn', 'Day you asked', daysSinceReceipt(setting), { apart: true }),
    ],
  }),
];

const wayNames: Readonly<Record<(typeof identityWays)[number], string>> = {
  known: 'We know them: no proof is needed',
  seen: 'Proof of who they are was looked at',
  ask: 'I have a reason to doubt it, and ask for proof',
};

const whoAsks = (setting: Setting) => {
  const request = requestOf(setting);
  return [
    ...askedFacts(setting, ['requester', 'capacity', 'how', 'receivedOn']),
    ...factOf('How it stands', request ? identityInWords(request.identity) : ''),
    ...factOf('Why proof was asked for', request?.identity?.asked?.doubt ?? ''),
  ];
};

const colleagues = ({ about, person, organisation }: Setting) => {
  if (about?.type !== 'request') return [{ title: 'I did', value: person.id }];
  return mayHaveLooked({ by: person, before: about, organisation }).map(({ id }) => ({
    title: id === person.id ? 'I did' : nameIn(organisation, id),
    value: id,
  }));
};

/** A choice shows names from the configuration only; whoever logged the request may be any colleague. */
const nameIn = ({ people }: Pick<Organisation, 'people'>, personId: string): string =>
  people.find(({ id }) => id === personId)?.name ?? 'Whoever logged the request';

/** Proof that was asked for cannot have been seen before. */
const daysOfSeeing = (setting: Setting) => {
  const since = daysSinceReceipt(setting);
  return { ...since, earliest: latestOf(since.earliest, requestOf(setting)?.identity?.asked?.on) };
};

/** The words to send, as they would go out today, and what to know before sending them. */
const toSend = (doubt: string | undefined, setting: Setting): Block[] => {
  const request = requestOf(setting);
  if (!request || doubt === undefined) return [];
  const on = londonClock(setting.now).day;
  return [warnings(beforeAsking(request, on)), letter(draftedLines(identityLetter(request, setting, { on, doubt })))];
};
