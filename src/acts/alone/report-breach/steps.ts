import { type BreachKind, breachKinds, kindFacts } from '../../../domain/breach/report/breach-kinds.ts';
import { type BreachReport, breachFields, breachReport } from '../../../domain/breach/report/breach-report.ts';
import { containedInWords } from '../../../domain/breach/report/contained-words.ts';
import { type ContainmentFacts, containmentIds, containmentOf } from '../../../domain/breach/report/containment.ts';
import { isDanger, noContact, ringFirst } from '../../../domain/breach/report/danger.ts';
import { carefulWords } from '../../../domain/breach/report/report-times.ts';
import { answerInWords, choiceNames, namesOnCards } from '../../../domain/breach/report/report-words.ts';
import { count, drawn, facts, heading, hint, one, ours, pick, ticks, words } from '../../../teams/card/blocks.ts';
import { safeText } from '../../../teams/card/safe-text.ts';
import type { Step } from '../../act.ts';
import { changing } from '../../facts/check-blocks.ts';
import { choicesOf } from '../../facts/request-choices.ts';
import { over } from '../../over.ts';
import type { Setting } from '../../setting.ts';
import { yesNoUnknown } from './choices.ts';
import { dangerFirst, dangerLate } from './danger-steps.ts';
import { kindSteps } from './kind-steps.ts';

export const kindChoices = breachKinds.map((kind) => ({ title: kindFacts[kind].name, value: kind }));

const { step } = over(breachReport);

const kindWords =
  'This takes about two minutes. Telling us quickly is the right thing to do, and nobody will blame you.';

/** On the first card that is shown, where the words told what happened: what they were taken for, and the way back. */
export const tookItFor = (kind: BreachKind): string =>
  `I took this as: ${kindFacts[kind].name.toLowerCase()}. If that is wrong, press Back. It takes two minutes, and nobody will blame you.`;

/** What was ticked before the way or the danger was known is on record, and is no advice any more. */
const doneAlready = (contained: readonly string[], report: ContainmentFacts) => {
  const offered = containmentOf(report).map(({ id }) => id);
  return contained
    .filter((id) => !offered.includes(id) && containmentIds(report.kind).has(id))
    .map((id) => ({ title: `Done already: ${containedInWords([id])}`, value: id }));
};

const ringAndWarn = drawn(
  ours(`${ringFirst}, if you have not yet, and agree who warns the family. ${noContact}`, {
    ...{ color: 'Attention', weight: 'Bolder', spacing: 'Small' },
  }),
);

const stopIt = ({ kind = 'other', way, danger, contained = [] }: Partial<BreachReport>) => [
  heading(isDanger({ danger }) ? 'Then, stop it getting worse' : 'First, stop it getting worse'),
  ...(isDanger({ danger }) ? [ringAndWarn] : []),
  hint('Tick what is done. If you can, do the rest now: this form waits.'),
  ticks('contained', kindFacts[kind].name, [
    ...containmentOf({ kind, way, danger }).map(({ id, words }) => ({ title: words, value: id })),
    ...doneAlready(contained, { kind, way, danger }),
  ]),
];

const beforeWhen = [
  step({
    id: 'what-happened',
    name: 'What happened',
    asks: ['kind', 'way', 'summary'],
    card: () => [
      heading('What happened?'),
      hint(kindWords),
      pick('kind', 'What kind of thing was it?', kindChoices, { prompt: 'Choose the closest' }),
      pick('way', 'How did it go, or what was it on? (if it fits)', choicesOf(choiceNames.way), {
        prompt: 'Choose, or leave it',
      }),
      words('summary', 'In your own words', {
        longest: 4000,
        like: 'For example: I left my bag on the train. My printed notes for year 9 were in it.',
      }),
    ],
  }),
  ...dangerFirst,
  step({
    id: 'contain',
    name: 'What was done at once',
    asks: ['contained'],
    heeds: ['danger'],
    when: ({ kind, way, danger }) =>
      kind !== undefined && kind !== 'lost-device' && containmentOf({ kind, way, danger }).length > 0,
    card: stopIt,
  }),
  step({
    id: 'device',
    name: 'The device, and what was done at once',
    asks: ['contained', 'device'],
    needs: ['device'],
    heeds: ['danger'],
    when: ({ kind }) => kind === 'lost-device',
    card: (soFar) => [...stopIt(soFar), one('device', 'What was lost or stolen?', choicesOf(choiceNames.device))],
  }),
  ...kindSteps,
];

const afterWhen = [
  step({
    id: 'who',
    name: 'Whose information, and how many people',
    asks: ['whose', 'people', 'schools'],
    card: (_soFar, { organisation }) => [
      heading('Whose information is it?'),
      ticks('whose', 'Tick all that apply', choicesOf(choiceNames.whose)),
      count('people', 'About how many people? (if you know)', { least: 0, like: 'For example, 30' }),
      ...(organisation.schools.length === 0
        ? []
        : [
            ticks(
              'schools',
              'If pupils: where are they on roll? (if you know)',
              organisation.schools.map(({ id, name }) => ({ title: name, value: id })),
            ),
          ]),
    ],
  }),
  step({
    id: 'what-data',
    name: 'What kind of information',
    asks: ['data'],
    card: () => [
      heading('What kind of information?'),
      ticks('data', 'Tick all that apply', choicesOf(choiceNames.data)),
    ],
  }),
  ...dangerLate,
  step({
    id: 'shared',
    name: 'Whether the partnerships share it',
    asks: ['shared'],
    needs: ['shared'],
    when: (_soFar, { organisation }) => organisation.group !== undefined,
    card: () => [
      heading('Do the partnerships share it?'),
      drawn(
        ours(
          'Some information is held by the partnerships together, such as a joint list or a system that all of them use. Somebody looks after that for all of them.',
        ),
      ),
      one('shared', 'Does it concern data shared between the partnerships?', yesNoUnknown),
    ],
  }),
  step({
    id: 'protection',
    name: 'How it was protected, where it is, and who was told',
    asks: ['protection', 'whereNow', 'recovered', 'toldAlready', 'done'],
    card: () => [
      heading('How was it protected, and where is it now?'),
      one('protection', 'What would stop a stranger from reading it?', choicesOf(choiceNames.protection)),
      words('whereNow', 'Where is it now? (if you know)', {
        longest: 2000,
        like: 'For example: in lost property at the station',
      }),
      one('recovered', 'Is it back with you, or confirmed as deleted?', yesNoUnknown),
      words('toldAlready', 'Who has been told already? (if anyone)', {
        longest: 2000,
        like: 'For example: the headteacher, IT support',
      }),
      words('done', 'What else has been done about it? (if anything)', { longest: 2000 }),
    ],
  }),
];

/** What only some ways to go or dangers ask, and may well have no answer. */
const mayBeSilent: readonly string[] = ['way', 'danger', 'madeSafe', 'dangerRuledOut', 'contained', 'attackEffects'];

/** What was asked and could be answered still, so that whoever checks sees what is missing. */
const askedOf = (questions: readonly Step[], soFar: Partial<BreachReport>, setting: Setting): string[] =>
  questions
    .filter((each) => each.when(soFar, setting))
    .flatMap(({ asks }) => asks)
    .filter((field) => !mayBeSilent.includes(field) && (field !== 'schools' || hasSchools(soFar, setting)));

const hasSchools = ({ whose }: Partial<BreachReport>, { organisation }: Setting): boolean =>
  whose?.includes('pupils') === true && organisation.schools.length > 0;

/** Only pupils are on a school's roll: what was ticked before it turned out to be about others does not count. */
export const schoolsThatCount = <Report extends Partial<BreachReport>>(report: Report): Report =>
  report.whose === undefined || report.whose.includes('pupils') ? report : { ...report, schools: [] };

/** The steps of a report, read from top to bottom; `explanation` says what sending will do, `when` asks for the times. */
export const reportSteps = ({ explanation, when }: { explanation: string; when: readonly Step[] }): Step[] => {
  const questions = [...beforeWhen, ...when, ...afterWhen];
  return [
    ...questions,
    step({
      id: 'check-answers',
      name: 'Check your answers',
      asks: [],
      card: (soFar, setting) => {
        const missing = askedOf(questions, soFar, setting);
        return [
          heading('Check your answers'),
          hint([explanation, carefulWords(soFar)].filter(Boolean).join(' ')),
          facts(
            breachFields.flatMap((field) => {
              const answer = answerInWords(field, soFar, setting.organisation);
              if (answer !== '') return [{ name: namesOnCards[field], answer: safeText(answer) }];
              return missing.includes(field) ? [{ name: namesOnCards[field], answer: 'Not answered' }] : [];
            }),
          ),
          changing(questions, soFar, setting),
        ];
      },
    }),
  ];
};
