import { z } from 'zod';
import { latestOf } from '../../../domain/deadlines/calendar.ts';
import { londonClock } from '../../../domain/deadlines/london-time.ts';
import type { Organisation } from '../../../domain/organisation/organisation.ts';
import { identityLetter } from '../../../domain/request/letters/identity-letter.ts';
import { beforeAsking } from '../../../domain/request/standing/ask-identity.ts';
import { identityForm, type identityWays } from '../../../domain/request/standing/identity-form.ts';
import { mayHaveLooked } from '../../../domain/request/standing/settle-identity.ts';
import { evidenceNames, identityInWords } from '../../../domain/request/standing/standing-words.ts';
import { defineCard } from '../../../teams/card/define-card.ts';
import { letterLine, letterLines } from '../../../teams/card/letter-lines.ts';
import { over } from '../../act.ts';
import { fact, factOf } from '../../facts/case-facts.ts';
import { warned, warning } from '../../facts/never-write.ts';
import { choice, choicesOf, days, daysSinceReceipt } from '../../facts/request-choices.ts';
import { askedFacts, requestOf } from '../../facts/request-facts.ts';
import type { Setting } from '../../setting.ts';

const line = z.strictObject({ words: z.string() });
const facts = z.array(fact);

const way = defineCard('settle-identity/way', z.strictObject({ facts, ways: z.array(choice) }));
const known = defineCard('settle-identity/known', z.strictObject({ facts }));
const seen = defineCard(
  'settle-identity/seen',
  z.strictObject({ facts, proofs: z.array(choice), colleagues: z.array(choice), ...days }),
);
const doubt = defineCard('settle-identity/doubt', z.strictObject({ facts, ...warned }));
const asked = defineCard(
  'settle-identity/asked',
  z.strictObject({ warnings: z.array(line), letter: z.array(letterLine), ...days }),
);

const { step } = over(identityForm);

/** One card decides, and then only what is needed is asked. */
export const identitySteps = [
  step({
    id: 'way',
    name: 'How it is settled who asks',
    asks: ['way'],
    card: way,
    view: (_soFar, setting) => ({ facts: whoAsks(setting), ways: choicesOf(wayNames) }),
  }),
  step({
    id: 'known',
    name: 'How you know them',
    asks: ['knownBecause'],
    needs: ['knownBecause'],
    when: (soFar) => soFar.way === 'known',
    card: known,
    view: (_soFar, setting) => ({ facts: whoAsks(setting) }),
  }),
  step({
    id: 'seen',
    name: 'What was looked at',
    asks: ['evidence', 'otherProof', 'seenOn', 'seenBy'],
    needs: ['evidence', 'seenOn', 'seenBy'],
    when: (soFar) => soFar.way === 'seen',
    card: seen,
    view: (_soFar, setting) => ({
      facts: whoAsks(setting),
      proofs: choicesOf(evidenceNames),
      colleagues: colleagues(setting),
      ...daysOfSeeing(setting),
    }),
  }),
  step({
    id: 'doubt',
    name: 'Why you doubt it',
    asks: ['doubt'],
    needs: ['doubt'],
    when: (soFar) => soFar.way === 'ask',
    card: doubt,
    view: (_soFar, setting) => ({ facts: whoAsks(setting), ...warning }),
  }),
  step({
    id: 'asked',
    name: 'The letter, and when you asked',
    asks: ['askedOn'],
    needs: ['askedOn'],
    when: (soFar) => soFar.way === 'ask',
    card: asked,
    view: (soFar, setting) => ({ ...toSend(soFar.doubt, setting), ...daysSinceReceipt(setting) }),
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
const toSend = (reason: string | undefined, setting: Setting) => {
  const request = requestOf(setting);
  if (!request || reason === undefined) return { warnings: [], letter: [] };
  const on = londonClock(setting.now).day;
  const letter = identityLetter(request, setting, { on, doubt: reason });
  return {
    warnings: beforeAsking(request, on).map((words) => ({ words })),
    letter: letter.ok ? letterLines(letter.value) : [],
  };
};
