import { londonClock } from '../../domain/deadlines/london-time.ts';
import {
  tellDelay as decideDelay,
  delayForm,
  latenessInWords,
  problemsOfDelay,
} from '../../domain/request/dates/tell-delay.ts';
import { delayLetter } from '../../domain/request/letters/delay-letter.ts';
import { neverWrite } from '../../domain/request/letters/never-write.ts';
import { day, facts, heading, hint, letter, words } from '../../teams/card/blocks.ts';
import { typedFrom } from '../../teams/card/read-inputs.ts';
import { factOf } from '../facts/case-facts.ts';
import { requestOf } from '../facts/request-facts.ts';
import { draftedLines, sinceReceived } from '../facts/rights-facts.ts';
import { over } from '../over.ts';
import type { Setting } from '../setting.ts';

const { step, aboutRequest } = over(delayForm);

export const tellDelay = aboutRequest({
  id: 'tell-delay',
  version: 1,
  title: 'Tell them it is late',
  send: 'Record that they were told',
  said: {
    help: 'tell them of the delay of …',
    alone: null,
    ofOne:
      'tell .. late, told .. late, tell .. delay, told .. delay, delay, delayed, will be late, is late, going to be late, running late, apologise/apologised for',
  },
  right: 'work-on-request',
  reads: 'dates',
  events: {
    'delay-told': {
      did: 'recorded that the requester was told of the delay',
      noted: 'the requester was told that it is late',
      title: 'recorded that you told them it is late',
      begin: 'Tell them it is late',
    },
  },
  steps: [
    step({
      id: 'why',
      name: 'Why it is late',
      asks: ['words'],
      card: (_soFar, setting) => [
        heading('Why is it late?'),
        hint(
          'They are owed the answer all the same. A late answer goes out only once they have been told why it is late.',
        ),
        facts(lateness(setting)),
        hint(neverWrite, { apart: true }),
        words('words', 'Why it is late, and when the answer will come. They are told this.', {
          longest: 2000,
          like: 'For example: a colleague who knows these records was ill. You will have our answer by 8 January.',
        }),
      ],
    }),
    step({
      id: 'told',
      name: 'The letter, and when they were told',
      asks: ['toldOn'],
      card: ({ words, toldOn }, setting) => {
        const request = requestOf(setting);
        const telling = words && { words, toldOn: toldOn ?? londonClock(setting.now).day };
        return [
          heading('Tell them, then record it'),
          hint('I send nothing myself. Copy these words into a letter or an e-mail, then say when you sent it.'),
          facts(lateness(setting)),
          letter(draftedLines(request && telling ? delayLetter(request, setting, telling) : undefined)),
          day('toldOn', 'Day on which you told them', sinceReceived(setting), { apart: true }),
        ];
      },
    }),
  ],
  check: (soFar, { about, now }) => (about?.type === 'request' ? problemsOfDelay(soFar, { before: about, now }) : []),
  typedAtStart: ({ now }) => typedFrom(delayForm, { toldOn: londonClock(now).day }),
  decide: (deciding, telling) => decideDelay({ ...deciding, telling }),
});

const lateness = (setting: Setting) => {
  const request = requestOf(setting);
  return request ? factOf('Time', latenessInWords(request, londonClock(setting.now).day)) : [];
};
