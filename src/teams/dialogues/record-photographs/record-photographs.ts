import { z } from 'zod';
import { photographAnswerNames, speakerNames, useNames } from '../../../domain/consent/entry-names.ts';
import { entryRows } from '../../../domain/consent/entry-words.ts';
import { photographsForm } from '../../../domain/consent/recorded-forms.ts';
import { londonClock } from '../../../domain/deadlines/london-time.ts';
import { defineCard } from '../../cards/define-card.ts';
import { fact } from '../case-facts.ts';
import { dialogueOver } from '../define-dialogue.ts';
import { checkPupil, recordedAtOnce } from '../pupil-check.ts';
import { recording, recordingFields } from '../pupil-choices.ts';
import { dayProblems, pupilFacts } from '../pupil-facts.ts';
import { choice, choicesOf } from '../request-choices.ts';

const { step, dialogue } = dialogueOver(photographsForm);

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

export const recordPhotographsDialogue = dialogue({
  id: 'record-photographs',
  version: 1,
  title: 'Record consent for photographs',
  sendLabel: 'Record it',
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
  finish: ({ answers, draft, person }, desk) =>
    desk.recordPhotographs({ submissionId: draft.id, reference: draft.about ?? '', recorded: answers, person }),
});
