import { z } from 'zod';
import { londonClock } from '../../../domain/deadlines/london-time.ts';
import type { Organisation } from '../../../domain/organisation/organisation.ts';
import { bodyNames, powerNames } from '../../../domain/request/disclosure/bodies.ts';
import { adoptionWarning, saysAdoption } from '../../../domain/request/log/adoption.ts';
import { matterInWords } from '../../../domain/request/log/matter-in-words.ts';
import { routeMatter } from '../../../domain/request/log/matter-router.ts';
import type { RequestForm } from '../../../domain/request/log/request-form.ts';
import { capacityNames, wayReceivedNames } from '../../../domain/request/log/request-words.ts';
import { saysSeveral, severalWarning } from '../../../domain/request/log/several-in-one.ts';
import { matterFacts } from '../../../domain/request/matters.ts';
import { defineCard } from '../../../teams/card/define-card.ts';
import { safeText } from '../../../teams/card/safe-text.ts';
import { over } from '../../act.ts';
import { warned, warning } from '../../facts/never-write.ts';
import { checkAnswers } from './check-answers.ts';
import { notSure, requestQuestions } from './request-questions.ts';

const choice = z.object({ title: z.string(), value: z.string() });
const choices = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, title]) => ({ title, value }));

const whoAsks = defineCard(
  'log-request/who-asks',
  z.strictObject({ capacities: z.array(choice), ways: z.array(choice), today: z.string(), ...warned }),
);
const whoseInformation = defineCard(
  'log-request/whose-information',
  z.strictObject({
    explanation: z.string(),
    subjectLabel: z.string(),
    today: z.string(),
    schools: z.array(choice),
    hasSchools: z.boolean(),
  }),
);
const whatItIs = defineCard(
  'log-request/what-it-is',
  z.strictObject({
    wants: z.string(),
    proposed: z.string(),
    proposedName: z.string(),
    warnings: z.array(z.strictObject({ words: z.string() })),
    because: z.string(),
    notOffered: z.array(z.strictObject({ words: z.string() })),
    matters: z.array(choice),
  }),
);
const aboutTheBody = defineCard(
  'log-request/about-the-body',
  z.strictObject({ bodies: z.array(choice), powers: z.array(choice), urgencies: z.array(choice) }),
);
const leaving = defineCard('log-request/leaving', z.strictObject({}));
const reachThem = defineCard('log-request/reach-them', z.strictObject({}));

const { step } = over(requestQuestions);

const questions = [
  step({
    id: 'who-asks',
    name: 'Who asks, and for what',
    asks: ['requester', 'capacity', 'wants', 'how', 'receivedOn'],
    card: whoAsks,
    view: (_soFar, { now }) => ({
      capacities: choices(capacityNames),
      ways: choices(wayReceivedNames),
      today: londonClock(now).day,
      ...warning,
    }),
  }),
  step({
    id: 'whose-information',
    name: 'Whose information',
    asks: ['subject', 'bornOn', 'school'],
    when: (soFar) => mayBeAboutSomebody(soFar),
    card: whoseInformation,
    view: ({ capacity }, { organisation: { schools }, now }) => ({
      ...subjectWords(capacity),
      today: londonClock(now).day,
      schools: schools.map(({ id, name }) => ({ title: name, value: id })),
      hasSchools: schools.length > 0,
    }),
  }),
  step({
    id: 'what-it-is',
    name: 'What it is',
    asks: ['matter'],
    card: whatItIs,
    view: (soFar, { organisation }) => routed(soFar, organisation),
  }),
  step({
    id: 'about-the-body',
    name: 'Which body asks',
    asks: ['body', 'power', 'powerOn', 'neededBy', 'urgent'],
    needs: ['body', 'power'],
    when: ({ matter }) => matter === 'disclosure',
    card: aboutTheBody,
    view: () => ({
      bodies: choices(bodyNames),
      powers: choices(powerNames),
      urgencies: choices({ yes: 'Yes, or I am not sure', no: 'No' }),
    }),
  }),
  step({
    id: 'leaving',
    name: 'When the pupil left',
    asks: ['leftOn'],
    when: ({ matter }) => matter === 'transfer',
    card: leaving,
    view: () => ({}),
  }),
  step({
    id: 'reach-them',
    name: 'How to reach them',
    asks: ['contact', 'knownBecause'],
    card: reachThem,
    view: () => ({}),
  }),
];

/** The steps of a request, read from top to bottom; `explanation` says what sending will do. */
export const requestSteps = (explanation: string) => [...questions, checkAnswers(explanation, questions)];

/** A member of staff asks about themselves; a stranger who asks how the school is run asks about nobody. */
const mayBeAboutSomebody = ({ capacity, wants }: Partial<RequestForm>): boolean => {
  const meant = matterInWords(wants ?? '');
  return (
    capacity !== 'staff' && !(capacity === 'other' && (meant === 'freedom-of-information' || meant === 'question'))
  );
};

const subjectWords = (capacity: RequestForm['capacity'] | undefined) => {
  switch (capacity) {
    case 'pupil':
      return {
        explanation: 'A pupil of any age may ask. The date of birth and the school help to find the right records.',
        subjectLabel: 'Name, if it is not about the pupil who asks',
      };
    case 'parent-with-responsibility':
    case 'parent-without-responsibility':
    case 'parent-not-sure':
      return {
        explanation: 'The date of birth and the school help to find the right records, and to tell two children apart.',
        subjectLabel: 'Name of the child',
      };
    case 'body':
      return {
        explanation: 'Whom does the body ask about? Leave empty what you do not know.',
        subjectLabel: 'Name of the person it is about',
      };
    default:
      return {
        explanation: 'Leave empty what you do not know.',
        subjectLabel: 'Name of the person it is about, if not of who asks',
      };
  }
};

const warningsIn = (wants: string): string[] => [
  ...(saysAdoption(wants) ? [adoptionWarning] : []),
  ...(saysSeveral(wants) ? [severalWarning] : []),
];

const routed = (soFar: Partial<RequestForm>, { schools }: Organisation) => {
  const { proposed, because, offered, notOffered } = routeMatter(soFar, schools);
  return {
    wants: safeText(soFar.wants ?? '', 300),
    proposed,
    proposedName: matterFacts[proposed].name,
    because,
    warnings: warningsIn(soFar.wants ?? '').map((words) => ({ words })),
    // Who asks to have something corrected does not look for the educational record.
    notOffered: (proposed === 'access' ? notOffered : [])
      .map(({ words }) => ({ words }))
      .filter(({ words }) => words !== because),
    matters: [
      ...offered.map((matter) => ({ title: matterFacts[matter].name, value: matter })),
      { title: 'I’m not sure', value: notSure },
    ],
  };
};
