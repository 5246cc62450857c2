import type { LetterText } from '../../breach/tell/letter-text.ts';
import { dateInWords } from '../../deadlines/day-words.ts';
import { londonClock } from '../../deadlines/london-time.ts';
import { type Outcome, ok } from '../../outcome.ts';
import { subjectOf } from '../log/same-person.ts';
import { matterFacts } from '../matters.ts';
import type { DataRequest } from '../request.ts';
import { answerBy } from './answer-by.ts';
import { letterTo, nothingToWrite, type Writing } from './letter-to.ts';

/**
 * The message to the school where the pupil is on roll, before a partnership answers (SEIPS 5.1). It says no more than the
 * school needs: not who asks, and not in which words.
 */
export const schoolConsultation = (request: DataRequest, { organisation, now }: Writing): Outcome<LetterText> => {
  const task = request.tasks.findLast(({ kind }) => kind === 'consult-school');
  const school = organisation.schools.find(({ id }) => id === task?.school);
  if (!task) return nothingToWrite;
  const { asked, reference } = request;
  const pupil = `${subjectOf(asked)}${asked.bornOn ? `, born on ${dateInWords(asked.bornOn)}` : ''}`;
  return ok(
    letterTo(
      { name: school?.contact?.name ?? '[Name]', address: [school?.name ?? '[School]'] },
      { organisation, on: londonClock(now).day },
      {
        subject: `${reference}: a pupil on your roll`,
        opening: ['Somebody has made a request about the data of a pupil on your roll. We ask you before we answer.'],
        parts: [
          { heading: 'Who it is about', words: pupil },
          { heading: 'What is asked for', words: matterFacts[asked.matter].name },
          { heading: 'What we would like to know', words: questions },
          { heading: 'By when', words: answerBy(request, { organisation, now }) },
        ],
        closing: [
          'Please do not put anything about the pupil into an e-mail that is not secure. You can also ring us.',
          `Our reference is ${reference}.`,
        ],
      },
    ),
  );
};

const questions = [
  '• Could anything that we have from you harm the pupil or somebody else, if it is handed over?',
  '• Has something changed since, or is anything wrong in it?',
  '• Have you been asked for the same?',
].join('\n');
