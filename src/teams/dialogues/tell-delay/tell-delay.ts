import { z } from 'zod';
import { londonClock } from '../../../domain/deadlines/london-time.ts';
import { delayForm, latenessInWords, problemsOfDelay } from '../../../domain/request/dates/tell-delay.ts';
import { delayLetter } from '../../../domain/request/letters/delay-letter.ts';
import { defineCard } from '../../cards/define-card.ts';
import { typedFrom } from '../../cards/read-inputs.ts';
import { factOf } from '../case-facts.ts';
import { shown } from '../date-facts.ts';
import { dialogueOver, type Setting } from '../define-dialogue.ts';
import { warned, warning } from '../never-write.ts';
import { notNow } from '../not-now.ts';
import { requestOf } from '../request-facts.ts';
import { draftedLines, sinceReceived } from '../rights-facts.ts';

const { step, dialogue } = dialogueOver(delayForm);
const { facts, letter, days } = shown;

export const tellDelayDialogue = dialogue({
  id: 'tell-delay',
  version: 1,
  title: 'Tell them it is late',
  sendLabel: 'Record that they were told',
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
  instead: notNow('delay-told'),
  check: (soFar, { about, now }) => (about?.type === 'request' ? problemsOfDelay(soFar, { before: about, now }) : []),
  typedAtStart: ({ now }) => typedFrom(delayForm, { toldOn: londonClock(now).day }),
  finish: ({ answers, draft, person }, desk) =>
    desk.tellDelay({ submissionId: draft.id, reference: draft.about ?? '', telling: answers, person }),
});

const lateness = (setting: Setting) => {
  const request = requestOf(setting);
  return request ? factOf('Time', latenessInWords(request, londonClock(setting.now).day)) : [];
};
