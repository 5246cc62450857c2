import { photographAnswerNames, speakerNames, useNames } from '../../domain/consent/entry-names.ts';
import { entryRows } from '../../domain/consent/entry-words.ts';
import * as papers from '../../domain/consent/record-papers.ts';
import { photographsForm } from '../../domain/consent/recorded-forms.ts';
import { londonClock } from '../../domain/deadlines/london-time.ts';
import { day, facts, heading, hint, line, one, pick, ticks } from '../../teams/card/blocks.ts';
import { checkPupil, recordedAtOnce } from '../facts/pupil-check.ts';
import { waysItCame } from '../facts/pupil-choices.ts';
import { dayProblems, daysOfPupil, pupilFacts } from '../facts/pupil-facts.ts';
import { choicesOf } from '../facts/request-choices.ts';
import { over } from '../over.ts';

const { step, aboutPupil } = over(photographsForm);

const questions = [
  step({
    id: 'what',
    name: 'What was said, and by whom',
    asks: ['uses', 'answer', 'speaker'],
    card: (_soFar, setting) => [
      heading('Photographs'),
      hint(
        'Consent counts only for the uses that were named, and can be withdrawn at any time. A pupil who understands what it means can answer; otherwise a parent does.',
      ),
      facts(pupilFacts(setting)),
      ticks('uses', 'Photographs for what?', choicesOf(useNames), { apart: true }),
      pick('answer', 'What was said?', choicesOf(photographAnswerNames), { prompt: 'Choose one' }),
      one('speaker', 'Who said it?', choicesOf(speakerNames)),
    ],
  }),
  step({
    id: 'how',
    name: 'When and how it came',
    asks: ['on', 'source', 'keptAt'],
    card: (_soFar, setting) => [
      heading('How did it come?'),
      hint('I keep no copy: what was written stays where it is kept.'),
      facts(pupilFacts(setting)),
      day('on', 'Day on which it was said or written', daysOfPupil(setting), { apart: true }),
      pick('source', 'How did it reach you?', waysItCame, { prompt: 'Choose one' }),
      line('keptAt', 'Where is it kept, if it is on paper or in a file?', {
        longest: 300,
        like: 'For example: the locked cabinet in the office',
      }),
    ],
  }),
];

export const recordPhotographs = aboutPupil({
  id: 'record-photographs',
  version: 1,
  title: 'Record consent for photographs',
  send: 'Record it',
  said: { help: 'record photo consent for …', alone: null, ofOne: 'photo*, picture/pictures, image/images' },
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
