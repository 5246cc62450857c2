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
import { type Block, day, drawn, facts, heading, hint, letter, one, ours, words } from '../../../teams/card/blocks.ts';
import { factOf } from '../../facts/case-facts.ts';
import { choicesOf, daysSinceReceipt } from '../../facts/request-choices.ts';
import { askedFacts, requestOf } from '../../facts/request-facts.ts';
import { draftedLines } from '../../facts/rights-facts.ts';
import { over } from '../../over.ts';
import type { Setting } from '../../setting.ts';
import { factsSoFar } from './facts-so-far.ts';

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
    card: (_soFar, setting) => [
      heading('Has the authority come?'),
      hint('The month begins on the day it comes.'),
      facts(whoAsks(setting)),
      one(
        'next',
        'What would you like to do?',
        choicesOf({ 'authority-came': 'Record that it has come', judge: 'Judge it anew' }),
        { apart: true },
      ),
    ],
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
    card: (_soFar, setting) => [
      heading('Does the pupil understand it?'),
      hint(
        'Whether they understand what it means to ask decides, not their age. Talk with them, or with whoever knows them well.',
      ),
      facts([...whoAsks(setting), ...ageFact(setting)]),
      one('understands', 'Do they understand what it means to ask for this?', choicesOf(understandingNames), {
        apart: true,
      }),
      words('understandsBecause', 'What do you gather that from?', {
        longest: 1000,
        like: 'For example: she could tell me what she wants to see, and what for.',
      }),
    ],
  }),
  step({
    id: 'harm',
    name: 'Whether it could harm somebody',
    asks: ['safeguarding'],
    needs: ['safeguarding'],
    when: isJudging,
    card: (_soFar, setting) => [
      heading('Could it harm somebody?'),
      hint(
        'Think of what is held about the person: alleged abuse, whatever accuses the person who asks, or something that could seriously harm anybody’s health.',
      ),
      facts(whoAsks(setting)),
      one('safeguarding', 'Is any of this in it?', choicesOf({ yes: 'Yes, or I am not sure', no: 'No' }), {
        apart: true,
      }),
    ],
  }),
  step({
    id: 'judgement',
    name: 'Your judgement',
    asks: ['decision', 'reason'],
    needs: ['decision', 'reason'],
    when: isJudging,
    card: (soFar, setting) => [
      heading('May they ask?'),
      hint('This is advice. You decide, and your reason stays on record.'),
      // No more than this: what was advised is long, and so may the reason be.
      facts([...askedFacts(setting, ['requester', 'capacity']), ...ageFact(setting)]),
      adviceOn(soFar, setting),
      one('decision', 'What do you decide?', choicesOf(decisionNames), { apart: true }),
      words('reason', 'Why?', {
        longest: 2000,
        like: 'If you decide otherwise than advised, say what makes the difference.',
      }),
    ],
  }),
  step({
    id: 'authority-came',
    name: 'The authority that came',
    asks: ['authorityOn', 'evidence'],
    needs: ['authorityOn', 'evidence'],
    when: (soFar) => !isJudging(soFar) || soFar.decision === 'with-authority',
    card: (_soFar, setting) => [
      heading('What authority has come?'),
      hint('Look at who signed it. Leave out the numbers of documents.'),
      facts(whoAsks(setting)),
      day('authorityOn', 'Day it came', daysOfComing(setting), { apart: true }),
      words('evidence', 'What shows it?', {
        longest: 500,
        like: 'For example: a note signed by the pupil, who confirmed it to me.',
      }),
    ],
  }),
  step({
    id: 'authority-asked',
    name: 'The letter, and when you asked',
    asks: ['askedOn'],
    needs: ['askedOn'],
    when: (soFar) => isJudging(soFar) && soFar.decision === 'ask-authority',
    card: (soFar, setting) => [
      heading('Ask for it, then record it'),
      hint('I send nothing myself. Copy these words, or say the same in person.'),
      letter(letterToSend(soFar, setting)),
      day('askedOn', 'Day you asked', daysSinceReceipt(setting), { apart: true }),
    ],
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

const adviceOn = (soFar: SoFar, setting: Setting): Block => {
  const known = factsSoFar(soFar, setting);
  if (!known) return drawn();
  const { notes, askAbout, ...answer } = whoMayAsk(known);
  const wanted = askAbout.map((each) => findingNames[each]);
  return drawn(
    ours(withClause(answer), { weight: 'Bolder' }),
    ...notes.map((note) => ours(withClause(note), { weight: 'Default' })),
    ...(wanted.length > 0 ? [ours(`Find out: ${listInWords(wanted)}.`, { spacing: 'Medium' })] : []),
  );
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
  const drafted = authorityLetter(request, setting, { on: londonClock(setting.now).day, understands });
  return draftedLines(drafted);
};
