import { z } from 'zod';
import { dayAndTime } from '../../domain/deadlines/london-time.ts';
import { checkForm, checkAnswer as decideCheck } from '../../domain/request/answer/check-answer.ts';
import { defineCard } from '../../teams/card/define-card.ts';
import { letterLine } from '../../teams/card/letter-lines.ts';
import { over } from '../act.ts';
import { answerFacts, answerLetter } from '../facts/answer-facts.ts';
import { fact, factOf } from '../facts/case-facts.ts';
import { choice } from '../facts/request-choices.ts';
import { requestOf } from '../facts/request-facts.ts';
import { notReadyFor } from '../not-now.ts';
import type { Setting } from '../setting.ts';

const { step, aboutRequest } = over(checkForm);

export const checkAnswer = aboutRequest({
  id: 'check-answer',
  version: 1,
  title: 'Check the answer',
  send: 'Record it',
  right: 'work-on-request',
  reads: 'answer',
  events: {
    'sent-back': {
      did: 'sent the answer back',
      noted: 'the answer was sent back',
      title: 'the answer goes back',
      line: 'Whoever put it together is being told what you found.',
      begin: 'Send it back',
    },
    checked: {
      did: 'looked at the answer and found it right',
      noted: 'the answer was looked at and is ready',
      title: 'the answer is ready to go out',
      begin: 'Check the answer',
    },
  },
  notNow: (setting) => notReadyFor('sent-back', setting, { title: 'There is no answer to look at' }),
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
  restsOnWhatWasShown: true,
  decide: (deciding, found) => decideCheck({ ...deciding, found }),
});

const right = { title: 'It is right and can go out', value: 'right' };
const sendBack = { title: 'Something has to change: send it back', value: 'send-back' };

const mayFindRight = (setting: Setting): boolean => notReadyFor('checked', setting, { title: '' }) === undefined;

/** Whoever put it together may take it back, and somebody else must find it right. */
const whoMay = (setting: Setting): string => {
  const request = requestOf(setting);
  if (request?.stage === 'ready') return 'Somebody has found it right. You can still send it back.';
  return request?.answer?.by.id === setting.person.id
    ? 'You put it together, so somebody else must find it right. You can take it back.'
    : 'Look at it as whoever asked will read it: is it theirs, is it whole, and is nobody else in it?';
};
