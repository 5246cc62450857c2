import { londonClock } from '../../../domain/deadlines/london-time.ts';
import type { Organisation } from '../../../domain/organisation/organisation.ts';
import { bodyNames, powerNames } from '../../../domain/request/disclosure/bodies.ts';
import { neverWrite } from '../../../domain/request/letters/never-write.ts';
import { adoptionWarning, saysAdoption } from '../../../domain/request/log/adoption.ts';
import { matterInWords } from '../../../domain/request/log/matter-in-words.ts';
import { routeMatter } from '../../../domain/request/log/matter-router.ts';
import type { RequestForm } from '../../../domain/request/log/request-form.ts';
import { capacityNames, wayReceivedNames } from '../../../domain/request/log/request-words.ts';
import { saysSeveral, severalWarning } from '../../../domain/request/log/several-in-one.ts';
import { matterFacts } from '../../../domain/request/matters.ts';
import {
  asTyped,
  type Block,
  day,
  drawn,
  heading,
  hint,
  line,
  one,
  ours,
  pick,
  spaced,
  words,
} from '../../../teams/card/blocks.ts';
import { safeText } from '../../../teams/card/safe-text.ts';
import { choicesOf } from '../../facts/request-choices.ts';
import { over } from '../../over.ts';
import { checkAnswers } from './check-answers.ts';
import { notSure, requestQuestions } from './request-questions.ts';

const { step } = over(requestQuestions);

const questions = [
  step({
    id: 'who-asks',
    name: 'Who asks, and for what',
    asks: ['requester', 'capacity', 'wants', 'how', 'receivedOn'],
    card: (_soFar, { now }) => [
      heading('Who asks, and for what?'),
      hint(
        'Said aloud counts as much as a letter, and no special words are needed. The time to answer runs from the day it came, so log it even if you are not sure.',
      ),
      line('requester', 'Who asks?', { longest: 200, like: 'Their name' }),
      pick('capacity', 'In what role do they ask?', choicesOf(capacityNames), { prompt: 'Choose who they are' }),
      hint(neverWrite),
      words('wants', 'What do they ask for, in their words?', {
        longest: 4000,
        like: 'For example: everything we hold about her son. They may read these words later.',
      }),
      pick('how', 'How did it come?', choicesOf(wayReceivedNames), { prompt: 'Choose one' }),
      day('receivedOn', 'When did it come?', { today: londonClock(now).day }),
    ],
  }),
  step({
    id: 'whose-information',
    name: 'Whose information',
    asks: ['subject', 'bornOn', 'school'],
    when: (soFar) => mayBeAboutSomebody(soFar),
    card: ({ capacity }, { organisation: { schools }, now }) => {
      const { explanation, subjectLabel } = subjectWords(capacity);
      return [
        heading('Whose information?'),
        hint(explanation),
        line('subject', subjectLabel, { longest: 200 }),
        day('bornOn', 'Date of birth, if you know it', { today: londonClock(now).day }),
        ...(schools.length > 0
          ? [
              pick(
                'school',
                'School where the pupil is on roll',
                schools.map(({ id, name }) => ({ title: name, value: id })),
                { prompt: 'Choose, if you know it' },
              ),
            ]
          : []),
      ];
    },
  }),
  step({
    id: 'what-it-is',
    name: 'What it is',
    asks: ['matter'],
    card: (soFar, { organisation }) => routed(soFar, organisation),
  }),
  step({
    id: 'about-the-body',
    name: 'Which body asks',
    asks: ['body', 'power', 'powerOn', 'neededBy', 'urgent'],
    needs: ['body', 'power'],
    when: ({ matter }) => matter === 'disclosure',
    card: () => [
      heading('Which body asks, and on what does it rely?'),
      drawn(
        ours(
          'If a life may be in danger now: ring 999 if nobody has, then your Data Protection Officer or your Headteacher. Give what keeps somebody safe, and log it afterwards.',
          { color: 'Attention', spacing: 'Medium' },
        ),
      ),
      pick('body', 'Which body asks?', choicesOf(bodyNames), { prompt: 'Choose one' }),
      pick('power', 'On what do they rely?', choicesOf(powerNames), { prompt: 'Choose one' }),
      day('powerOn', 'The date of the order, form or letter'),
      day('neededBy', 'Until when, if it says so'),
      one('urgent', 'May a life be in danger?', choicesOf({ yes: 'Yes, or I am not sure', no: 'No' })),
    ],
  }),
  step({
    id: 'leaving',
    name: 'When the pupil left',
    asks: ['leftOn'],
    when: ({ matter }) => matter === 'transfer',
    card: () => [
      heading('When did the pupil leave?'),
      hint(
        'The time to send the record counts from the day when the pupil left the old school. Leave it empty if you do not know.',
      ),
      day('leftOn', 'The last day at the old school'),
    ],
  }),
  step({
    id: 'reach-them',
    name: 'How to reach them',
    asks: ['contact', 'knownBecause'],
    card: () => [
      heading('How do we reach them?'),
      hint('Leave empty what you do not know.'),
      line('contact', 'Address, e-mail or phone number', { longest: 300 }),
      words('knownBecause', 'Are you sure who they are? Say why', {
        longest: 500,
        like: 'For example: I have taught her son for two years.',
      }),
      hint('If you are sure, nobody has to ask them for proof. Don’t copy a passport or anything like it into here.'),
    ],
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

const routed = (soFar: Partial<RequestForm>, { schools }: Organisation): Block<'matter'>[] => {
  const { proposed, because, offered, notOffered } = routeMatter(soFar, schools);
  // Who asks to have something corrected does not look for the educational record.
  const whyNot = (proposed === 'access' ? notOffered : []).filter((each) => each.words !== because);
  const matters = [
    ...offered.map((matter) => ({ title: matterFacts[matter].name, value: matter })),
    { title: 'I’m not sure', value: notSure },
  ];
  return [
    heading('What is it?'),
    drawn(
      ours('What they ask for, as you wrote it', { weight: 'Bolder' }),
      asTyped(safeText(soFar.wants ?? '', 300)),
      ours(`I propose: ${matterFacts[proposed].name}.`, { spacing: 'Medium' }),
    ),
    hint(because),
    drawn(
      ...warningsIn(soFar.wants ?? '').map((warning) =>
        ours(warning, { color: 'Attention', weight: 'Bolder', spacing: 'Medium' }),
      ),
    ),
    ...whyNot.map((each) => hint(each.words)),
    spaced('Medium', one('matter', 'Choose what fits best', matters, { chosen: proposed })),
  ];
};
