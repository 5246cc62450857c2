import { z } from 'zod';
import { breachKinds, kindFacts } from '../../../domain/breach/report/breach-kinds.ts';
import { breachFields, breachReport } from '../../../domain/breach/report/breach-report.ts';
import { carefulWords } from '../../../domain/breach/report/report-times.ts';
import { answerInWords, choiceNames, fieldNames } from '../../../domain/breach/report/report-words.ts';
import { londonClock } from '../../../domain/deadlines/london-time.ts';
import { defineCard } from '../../cards/define-card.ts';
import { plain, safeText } from '../../cards/safe-text.ts';
import { dialogueOver } from '../define-dialogue.ts';

const choice = z.object({ title: z.string(), value: z.string() });
const choices = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, title]) => ({ title, value }));

export const kindChoices = breachKinds.map((kind) => ({ title: kindFacts[kind].name, value: kind }));

const whatHappened = defineCard('report-breach/what-happened', z.strictObject({ kinds: z.array(choice) }));
const contain = defineCard('report-breach/contain', z.strictObject({ question: z.string(), steps: z.array(choice) }));
const device = defineCard('report-breach/device', z.strictObject({ devices: z.array(choice) }));
const recipient = defineCard(
  'report-breach/recipient',
  z.strictObject({ recipients: z.array(choice), answers: z.array(choice) }),
);
const account = defineCard('report-breach/account', z.strictObject({ answers: z.array(choice) }));
const password = defineCard('report-breach/password', z.strictObject({ answers: z.array(choice) }));
const when = defineCard('report-breach/when', z.strictObject({ today: z.string() }));
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

const { step } = dialogueOver(breachReport);
const yesNoUnknown = choices(choiceNames.yesNoUnknown);
const reachesSomeone = ['wrong-recipient', 'not-redacted', 'said-aloud'];

const questions = [
  step({
    id: 'what-happened',
    name: 'What happened',
    asks: ['kind', 'summary'],
    card: whatHappened,
    view: () => ({ kinds: kindChoices }),
  }),
  step({
    id: 'contain',
    name: 'What was done at once',
    asks: ['contained'],
    when: ({ kind }) => kind !== undefined,
    card: contain,
    view: ({ kind = 'other' }) => ({
      question: kindFacts[kind].name,
      steps: kindFacts[kind].contain.map(({ id, words }) => ({ title: words, value: id })),
    }),
  }),
  step({
    id: 'device',
    name: 'The device',
    asks: ['device'],
    needs: ['device'],
    when: ({ kind }) => kind === 'lost-device',
    card: device,
    view: () => ({ devices: choices(choiceNames.device) }),
  }),
  step({
    id: 'recipient',
    name: 'Who received it',
    asks: ['recipient', 'read'],
    needs: ['recipient', 'read'],
    when: ({ kind = 'other' }) => reachesSomeone.includes(kind),
    card: recipient,
    view: () => ({ recipients: choices(choiceNames.recipient), answers: yesNoUnknown }),
  }),
  step({
    id: 'account',
    name: 'Whose account',
    asks: ['pupilOnStaffAccount'],
    needs: ['pupilOnStaffAccount'],
    when: ({ kind }) => kind === 'seen-by-wrong-person',
    card: account,
    view: () => ({ answers: yesNoUnknown }),
  }),
  step({
    id: 'password',
    name: 'The password',
    asks: ['passwordEntered'],
    needs: ['passwordEntered'],
    when: ({ kind }) => kind === 'phishing',
    card: password,
    view: () => ({ answers: yesNoUnknown }),
  }),
  step({
    id: 'when',
    name: 'When it happened and was noticed',
    asks: ['occurredAt', 'awareAt'],
    card: when,
    view: (_soFar, { now }) => ({ today: londonClock(now).day }),
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
