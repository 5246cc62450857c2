import { z } from 'zod';
import { londonClock } from '../../domain/deadlines/london-time.ts';
import {
  tellDelay as decideDelay,
  delayForm,
  latenessInWords,
  problemsOfDelay,
} from '../../domain/request/dates/tell-delay.ts';
import { delayLetter } from '../../domain/request/letters/delay-letter.ts';
import { defineCard } from '../../teams/card/define-card.ts';
import { typedFrom } from '../../teams/card/read-inputs.ts';
import { over } from '../act.ts';
import { factOf } from '../facts/case-facts.ts';
import { shown } from '../facts/date-facts.ts';
import { warned, warning } from '../facts/never-write.ts';
import { requestOf } from '../facts/request-facts.ts';
import { draftedLines, sinceReceived } from '../facts/rights-facts.ts';
import type { Setting } from '../setting.ts';

const { step, aboutRequest } = over(delayForm);
const { facts, letter, days } = shown;

export const tellDelay = aboutRequest({
  id: 'tell-delay',
  version: 1,
  title: 'Tell them it is late',
  send: 'Record that they were told',
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
      card: defineCard('tell-delay/why', z.strictObject({ facts, ...warned })),
      view: (_soFar, setting) => ({ facts: lateness(setting), ...warning }),
    }),
    step({
      id: 'told',
      name: 'The letter, and when they were told',
      asks: ['toldOn'],
      card: defineCard('tell-delay/told', z.strictObject({ facts, letter, ...days })),
      view: ({ words, toldOn }, setting) => {
        const request = requestOf(setting);
        const telling = words && { words, toldOn: toldOn ?? londonClock(setting.now).day };
        return {
          facts: lateness(setting),
          letter: draftedLines(request && telling ? delayLetter(request, setting, telling) : undefined),
          ...sinceReceived(setting),
        };
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
