import { z } from 'zod';
import { listInWords } from '../../../domain/deadlines/day-words.ts';
import { londonClock } from '../../../domain/deadlines/london-time.ts';
import { authorityLetter } from '../../../domain/request/letters/authority-letter.ts';
import type { AdviceNote } from '../../../domain/request/standing/advice-notes.ts';
import { asksUnderstanding } from '../../../domain/request/standing/asking-facts.ts';
import { type StandingForm, standingForm } from '../../../domain/request/standing/standing-form.ts';
import {
  decisionNames,
  findingNames,
  standingInWords,
  understandingNames,
} from '../../../domain/request/standing/standing-words.ts';
import { whoMayAsk } from '../../../domain/request/standing/who-may-ask.ts';
import { defineCard } from '../../../teams/card/define-card.ts';
import { letterLine, letterLines } from '../../../teams/card/letter-lines.ts';
import { over } from '../../act.ts';
import { fact, factOf } from '../../facts/case-facts.ts';
import { choice, choicesOf, days, daysSinceReceipt } from '../../facts/request-choices.ts';
import { askedFacts, requestOf } from '../../facts/request-facts.ts';
import type { Setting } from '../../setting.ts';
import { factsSoFar } from './facts-so-far.ts';

const facts = z.array(fact);
const answers = z.array(choice);
const opinion = z.strictObject({ words: z.string(), weight: z.enum(['Default', 'Bolder']) });

const awaited = defineCard('judge-standing/awaited', z.strictObject({ facts, ways: answers }));
const understanding = defineCard('judge-standing/understanding', z.strictObject({ facts, answers }));
const harm = defineCard('judge-standing/harm', z.strictObject({ facts, answers }));
const judgement = defineCard(
  'judge-standing/judgement',
  z.strictObject({
    facts,
    advice: z.array(opinion),
    findOut: z.array(z.strictObject({ words: z.string() })),
    decisions: answers,
  }),
);
const authorityCame = defineCard('judge-standing/authority-came', z.strictObject({ facts, ...days }));
const authorityAsked = defineCard(
  'judge-standing/authority-asked',
  z.strictObject({ letter: z.array(letterLine), ...days }),
);

const { step } = over(standingForm);

type SoFar = Partial<StandingForm>;
const isJudging = ({ next }: SoFar): boolean => next !== 'authority-came';

/** What the advice needs, the advice, the judgement, and then the authority where there is some. */
export const standingSteps = [
  step({
    id: 'awaited',
    name: 'Whether the authority has come',
    asks: ['next'],
    needs: ['next'],
    when: (_soFar, setting) => requestOf(setting)?.standing?.authority?.cameOn === null,
    card: awaited,
    view: (_soFar, setting) => ({
      facts: whoAsks(setting),
      ways: choicesOf({ 'authority-came': 'Record that it has come', judge: 'Judge it anew' }),
    }),
  }),
  step({
    id: 'understanding',
    name: 'Whether the pupil understands it',
    asks: ['understands', 'understandsBecause'],
    needs: ['understands'],
    when: (soFar, setting) => {
      const known = factsSoFar(soFar, setting);
      return isJudging(soFar) && known !== undefined && asksUnderstanding(known);
    },
    card: understanding,
    view: (_soFar, setting) => ({
      facts: [...whoAsks(setting), ...ageFact(setting)],
      answers: choicesOf(understandingNames),
    }),
  }),
  step({
    id: 'harm',
    name: 'Whether it could harm somebody',
    asks: ['safeguarding'],
    needs: ['safeguarding'],
    when: isJudging,
    card: harm,
    view: (_soFar, setting) => ({
      facts: whoAsks(setting),
      answers: choicesOf({ yes: 'Yes, or I am not sure', no: 'No' }),
    }),
  }),
  step({
    id: 'judgement',
    name: 'Your judgement',
    asks: ['decision', 'reason'],
    needs: ['decision', 'reason'],
    when: isJudging,
    card: judgement,
    view: (soFar, setting) => ({
      // No more than this: what was advised is long, and so may the reason be.
      facts: [...askedFacts(setting, ['requester', 'capacity']), ...ageFact(setting)],
      ...adviceOn(soFar, setting),
      decisions: choicesOf(decisionNames),
    }),
  }),
  step({
    id: 'authority-came',
    name: 'The authority that came',
    asks: ['authorityOn', 'evidence'],
    needs: ['authorityOn', 'evidence'],
    when: (soFar) => !isJudging(soFar) || soFar.decision === 'with-authority',
    card: authorityCame,
    view: (_soFar, setting) => ({
      facts: whoAsks(setting),
      ...daysOfComing(setting),
    }),
  }),
  step({
    id: 'authority-asked',
    name: 'The letter, and when you asked',
    asks: ['askedOn'],
    needs: ['askedOn'],
    when: (soFar) => isJudging(soFar) && soFar.decision === 'ask-authority',
    card: authorityAsked,
    view: (soFar, setting) => ({ letter: letterToSend(soFar, setting), ...daysSinceReceipt(setting) }),
  }),
];

const whoAsks = (setting: Setting) => [
  ...askedFacts(setting, ['requester', 'capacity', 'subject', 'matter', 'wants']),
  ...factOf('How it stands', standingInWords(requestOf(setting)?.standing ?? null)),
];

const ageFact = (setting: Setting) => {
  const age = factsSoFar({}, setting)?.age;
  return factOf('Age when it came', age === undefined ? 'Not known' : `${age}`);
};

const adviceOn = (soFar: SoFar, setting: Setting) => {
  const known = factsSoFar(soFar, setting);
  if (!known) return { advice: [], findOut: [] };
  const { notes, askAbout, ...answer } = whoMayAsk(known);
  const wanted = askAbout.map((each) => findingNames[each]);
  return {
    advice: [
      { words: withClause(answer), weight: 'Bolder' as const },
      ...notes.map((note) => ({ words: withClause(note), weight: 'Default' as const })),
    ],
    findOut: wanted.length > 0 ? [{ words: `Find out: ${listInWords(wanted)}.` }] : [],
  };
};

const withClause = ({ words, clause }: AdviceNote): string => `${words} (${clause})`;

/** Authority that was asked for cannot have come before. */
const daysOfComing = (setting: Setting) => {
  const since = daysSinceReceipt(setting);
  return { ...since, earliest: requestOf(setting)?.standing?.authority?.askedOn ?? since.earliest };
};

const letterToSend = ({ understands = 'not-judged' }: SoFar, setting: Setting) => {
  const request = requestOf(setting);
  if (!request) return [];
  const letter = authorityLetter(request, setting, { on: londonClock(setting.now).day, understands });
  return letter.ok ? letterLines(letter.value) : [];
};
