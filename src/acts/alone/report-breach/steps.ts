import { z } from 'zod';
import { breachKinds, kindFacts } from '../../../domain/breach/report/breach-kinds.ts';
import { breachFields, breachReport } from '../../../domain/breach/report/breach-report.ts';
import { containedInWords } from '../../../domain/breach/report/contained-words.ts';
import { type Contained, containmentIds, containmentOf } from '../../../domain/breach/report/containment.ts';
import { isDanger, noContact, ringFirst } from '../../../domain/breach/report/danger.ts';
import { carefulWords } from '../../../domain/breach/report/report-times.ts';
import { answerInWords, choiceNames, fieldNames } from '../../../domain/breach/report/report-words.ts';
import { londonClock } from '../../../domain/deadlines/london-time.ts';
import { defineCard } from '../../../teams/card/define-card.ts';
import { plain, safeText } from '../../../teams/card/safe-text.ts';
import { over } from '../../act.ts';
import { choice, choices, yesNoUnknown } from './choices.ts';
import { dangerFirst, dangerLate } from './danger-steps.ts';
import { kindSteps } from './kind-steps.ts';

export const kindChoices = breachKinds.map((kind) => ({ title: kindFacts[kind].name, value: kind }));

const whatHappened = defineCard(
  'report-breach/what-happened',
  z.strictObject({ kinds: z.array(choice), ways: z.array(choice) }),
);
const contain = defineCard(
  'report-breach/contain',
  z.strictObject({
    ...{ title: z.string(), inDanger: z.boolean(), warning: z.string() },
    ...{ question: z.string(), steps: z.array(choice) },
  }),
);
const when = defineCard(
  'report-breach/when',
  z.strictObject({ today: z.string(), from: z.string(), noticed: z.string() }),
);
const who = defineCard('report-breach/who', z.strictObject({ groups: z.array(choice) }));
const schools = defineCard('report-breach/schools', z.strictObject({ schools: z.array(choice) }));
const whatData = defineCard('report-breach/what-data', z.strictObject({ kinds: z.array(choice) }));
const protection = defineCard(
  'report-breach/protection',
  z.strictObject({ protections: z.array(choice), answers: z.array(choice) }),
);
const shared = defineCard('report-breach/shared', z.strictObject({ answers: z.array(choice) }));
const told = defineCard('report-breach/told', z.strictObject({}));
const checkAnswers = defineCard(
  'report-breach/check-answers',
  z.strictObject({
    explanation: z.string(),
    rows: z.array(z.strictObject({ name: z.string(), answer: z.string() })),
    steps: z.array(choice),
  }),
);

const { step } = over(breachReport);

/** What was ticked before the way or the danger was known is on record, and is no advice any more. */
const doneAlready = (contained: readonly string[], report: Contained): z.infer<typeof choice>[] => {
  const offered = containmentOf(report).map(({ id }) => id);
  return contained
    .filter((id) => !offered.includes(id) && containmentIds(report.kind).has(id))
    .map((id) => ({ title: `Done already: ${containedInWords([id])}`, value: id }));
};

const questions = [
  step({
    id: 'what-happened',
    name: 'What happened',
    asks: ['kind', 'way', 'summary'],
    card: whatHappened,
    view: () => ({ kinds: kindChoices, ways: choices(choiceNames.way) }),
  }),
  ...dangerFirst,
  step({
    id: 'contain',
    name: 'What was done at once',
    asks: ['contained'],
    heeds: ['danger'],
    when: ({ kind, way, danger }) => kind !== undefined && containmentOf({ kind, way, danger }).length > 0,
    card: contain,
    view: ({ kind = 'other', way, danger, contained = [] }) => ({
      title: isDanger({ danger }) ? 'Then, stop it getting worse' : 'First, stop it getting worse',
      inDanger: isDanger({ danger }),
      warning: `${ringFirst}, if you have not yet, and agree who warns the family. ${noContact}`,
      question: kindFacts[kind].name,
      steps: [
        ...containmentOf({ kind, way, danger }).map(({ id, words }) => ({ title: words, value: id })),
        ...doneAlready(contained, { kind, way, danger }),
      ],
    }),
  }),
  ...kindSteps,
  step({
    id: 'when',
    name: 'When it happened and was noticed',
    asks: ['occurredAt', 'awareAt'],
    card: when,
    view: ({ kind }, { now }) => ({
      today: londonClock(now).day,
      // A processor must tell the controller (UK GDPR Art. 33(2)), and the controller knows from then on.
      ...(kind === 'supplier-told-us'
        ? { from: 'when the supplier told us', noticed: 'the supplier told us' }
        : { from: 'the moment it was noticed', noticed: 'it was noticed' }),
    }),
  }),
  step({
    id: 'who',
    name: 'Whose information, and how many people',
    asks: ['whose', 'people'],
    card: who,
    view: () => ({ groups: choices(choiceNames.whose) }),
  }),
  step({
    id: 'schools',
    name: 'Schools',
    asks: ['schools'],
    when: ({ whose }, { organisation }) => whose?.includes('pupils') === true && organisation.schools.length > 0,
    card: schools,
    view: (_soFar, { organisation }) => ({
      schools: organisation.schools.map(({ id, name }) => ({ title: name, value: id })),
    }),
  }),
  step({
    id: 'what-data',
    name: 'What kind of information',
    asks: ['data'],
    card: whatData,
    view: () => ({ kinds: choices(choiceNames.data) }),
  }),
  ...dangerLate,
  step({
    id: 'shared',
    name: 'Whether the partnerships share it',
    asks: ['shared'],
    needs: ['shared'],
    when: (_soFar, { organisation }) => organisation.group !== undefined,
    card: shared,
    view: () => ({ answers: yesNoUnknown }),
  }),
  step({
    id: 'protection',
    name: 'How it was protected, and where it is',
    asks: ['protection', 'whereNow', 'recovered'],
    card: protection,
    view: () => ({ protections: choices(choiceNames.protection), answers: yesNoUnknown }),
  }),
  step({
    id: 'told',
    name: 'Who has been told, and what has been done',
    asks: ['toldAlready', 'done'],
    card: told,
    view: () => ({}),
  }),
];

/** The steps of a report, read from top to bottom; `explanation` says what sending will do. */
export const reportSteps = (explanation: string) => [
  ...questions,
  step({
    id: 'check-answers',
    name: 'Check your answers',
    asks: [],
    card: checkAnswers,
    view: (soFar, setting) => ({
      explanation: [explanation, carefulWords(soFar)].filter(Boolean).join(' '),
      rows: breachFields.flatMap((field) => {
        const answer = answerInWords(field, soFar, setting.organisation);
        return answer === '' ? [] : [{ name: fieldNames[field], answer: safeText(answer) }];
      }),
      steps: questions
        .filter((each) => each.when(soFar, setting))
        .map(({ id, name }) => ({ title: plain(name), value: id })),
    }),
  }),
];
