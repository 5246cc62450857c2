import { dayAndTime } from '../../domain/deadlines/london-time.ts';
import { checkForm, checkAnswer as decideCheck } from '../../domain/request/answer/check-answer.ts';
import { facts, heading, hint, letter, one, words } from '../../teams/card/blocks.ts';
import { answerBlanks, answerFacts, answerLetter } from '../facts/answer-facts.ts';
import { factOf } from '../facts/case-facts.ts';
import { requestOf } from '../facts/request-facts.ts';
import { notReadyFor } from '../not-now.ts';
import { over } from '../over.ts';
import type { Setting } from '../setting.ts';

const { step, aboutRequest } = over(checkForm);

export const checkAnswer = aboutRequest({
  id: 'check-answer',
  version: 1,
  title: 'Check the answer',
  send: 'Record it',
  said: {
    help: 'check …',
    alone: null,
    ofOne:
      'check, checked, checking, second check, looked over, look over, approve, approved, send .. back, sent .. back, sign off, signed off',
  },
  right: 'work-on-request',
  reads: 'answer',
  events: {
    'sent-back': {
      did: 'sent the answer back',
      noted: 'the answer was sent back',
      title: 'the answer goes back',
      line: 'Whoever put it together is being told what you found.',
      begin: 'Send it back',
      atOnce: true,
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
      card: (_soFar, setting) => [
        heading('Read what goes out'),
        hint(
          `The words of the letter, as they stand now. Look at the copy itself where it is kept. ${answerBlanks(setting)}`.trim(),
        ),
        letter(answerLetter(setting)),
      ],
    }),
    step({
      id: 'finding',
      name: 'What you found',
      asks: ['finding', 'words'],
      card: (_soFar, setting) => {
        const request = requestOf(setting);
        const answer = request?.answer;
        return [
          heading('Is the answer right?'),
          hint(`${whoMay(setting)} ${answerBlanks(setting)}`.trim()),
          facts([
            ...(request ? answerFacts(request) : []),
            ...(answer ? factOf('Put together by', `${answer.by.name}, ${dayAndTime(answer.at)}`) : []),
          ]),
          one('finding', 'What you found', [...(mayFindRight(setting) ? [right] : []), sendBack], { apart: true }),
          words('words', 'What you looked at, or what has to change', { longest: 2000 }),
        ];
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
