import { z } from 'zod';
import { dayAndTime } from '../../../domain/deadlines/london-time.ts';
import { checkForm } from '../../../domain/request/answer/check-answer.ts';
import { defineCard } from '../../cards/define-card.ts';
import { letterLine } from '../../cards/letter-lines.ts';
import { answerFacts, answerLetter } from '../answer-facts.ts';
import { fact, factOf } from '../case-facts.ts';
import { dialogueOver, type Setting } from '../define-dialogue.ts';
import { choice } from '../request-choices.ts';
import { requestOf } from '../request-facts.ts';
import { requestNotReady } from '../request-not-ready.ts';

const { step, dialogue } = dialogueOver(checkForm);

export const checkAnswerDialogue = dialogue({
  id: 'check-answer',
  version: 1,
  title: 'Check the answer',
  sendLabel: 'Record it',
  instead: (setting) => requestNotReady('sent-back', setting, { title: 'There is no answer to look at' }),
  steps: [
    step({
      id: 'letter',
      name: 'The letter',
      asks: [],
      card: defineCard('check-answer/letter', z.strictObject({ letter: z.array(letterLine) })),
      view: (_soFar, setting) => ({ letter: answerLetter(setting) }),
    }),
    step({
      id: 'finding',
      name: 'What you found',
      asks: ['finding', 'words'],
      card: defineCard(
        'check-answer/finding',
        z.strictObject({ explanation: z.string(), facts: z.array(fact), findings: z.array(choice) }),
      ),
      view: (_soFar, setting) => {
        const request = requestOf(setting);
        const answer = request?.answer;
        return {
          explanation: whoMay(setting),
          facts: [
            ...(request ? answerFacts(request) : []),
            ...(answer ? factOf('Put together by', `${answer.by.name}, ${dayAndTime(answer.at)}`) : []),
          ],
          findings: [...(mayFindRight(setting) ? [right] : []), sendBack],
        };
      },
    }),
  ],
  finish: ({ answers, draft, person }, desk) =>
    desk.checkAnswer({
      ...{ submissionId: draft.id, reference: draft.about ?? '', openedAt: draft.startedAt },
      ...{ found: answers, person },
    }),
});

const right = { title: 'It is right and can go out', value: 'right' };
const sendBack = { title: 'Something has to change: send it back', value: 'send-back' };

const mayFindRight = (setting: Setting): boolean => requestNotReady('checked', setting, { title: '' }) === undefined;

/** Whoever put it together may take it back, and somebody else must find it right. */
const whoMay = (setting: Setting): string => {
  const request = requestOf(setting);
  if (request?.stage === 'ready') return 'Somebody has found it right. You can still send it back.';
  return request?.answer?.by.id === setting.person.id
    ? 'You put it together, so somebody else must find it right. You can take it back.'
    : 'Look at it as whoever asked will read it: is it theirs, is it whole, and is nobody else in it?';
};
