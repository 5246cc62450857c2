import { z } from 'zod';
import { photographAnswerNames, speakerNames, useNames } from '../../domain/consent/entry-names.ts';
import { entryRows } from '../../domain/consent/entry-words.ts';
import * as papers from '../../domain/consent/record-papers.ts';
import { photographsForm } from '../../domain/consent/recorded-forms.ts';
import { londonClock } from '../../domain/deadlines/london-time.ts';
import { defineCard } from '../../teams/card/define-card.ts';
import { over } from '../act.ts';
import { fact } from '../facts/case-facts.ts';
import { checkPupil, recordedAtOnce } from '../facts/pupil-check.ts';
import { recording, recordingFields } from '../facts/pupil-choices.ts';
import { dayProblems, pupilFacts } from '../facts/pupil-facts.ts';
import { choice, choicesOf } from '../facts/request-choices.ts';

const { step, aboutPupil } = over(photographsForm);

const questions = [
  step({
    id: 'what',
    name: 'What was said, and by whom',
    asks: ['uses', 'answer', 'speaker'],
    card: defineCard(
      'record-photographs/what',
      z.strictObject({
        facts: z.array(fact),
        uses: z.array(choice),
        answers: z.array(choice),
        speakers: z.array(choice),
      }),
    ),
    view: (_soFar, setting) => ({
      facts: pupilFacts(setting),
      uses: choicesOf(useNames),
      answers: choicesOf(photographAnswerNames),
      speakers: choicesOf(speakerNames),
    }),
  }),
  step({
    id: 'how',
    name: 'When and how it came',
    asks: ['on', 'source', 'keptAt'],
    card: defineCard('record-photographs/how', z.strictObject(recordingFields)),
    view: (_soFar, setting) => recording(setting),
  }),
];

export const recordPhotographs = aboutPupil({
  id: 'record-photographs',
  version: 1,
  title: 'Record consent for photographs',
  send: 'Record it',
  right: 'record-pupil',
  reads: 'record',
  events: {
    'photographs-recorded': {
      did: 'recorded what was said about photographs',
      noted: 'consent for photographs was recorded',
      title: 'the answer about photographs is recorded',
    },
  },
  steps: [
    ...questions,
    checkPupil(photographsForm, {
      explanation: recordedAtOnce,
      questions,
      rows: (soFar) => {
        const form = photographsForm.safeParse(soFar).data;
        return form ? entryRows({ kind: 'photographs', ...form, keptAt: form.keptAt ?? null }) : [];
      },
      notes: ({ answer, speaker }) => [
        ...(answer === 'given' && speaker === 'other-adult'
          ? ['It does not count yet. Ask the pupil, or somebody with parental responsibility.']
          : []),
        ...(answer === 'withdrawn' ? ['Use none of them any more. A task reminds you to take down what can be.'] : []),
      ],
    }),
  ],
  check: dayProblems,
  typedAtStart: ({ now }) => ({ on: londonClock(now).day }),
  decide: (deciding, recorded) => papers.recordPhotographs({ ...deciding, recorded }),
});
