import { z } from 'zod';
import { londonClock } from '../../../domain/deadlines/london-time.ts';
import {
  lateRefusal,
  problemsOfRefusal,
  refusalForm,
  refusalGroundNames,
} from '../../../domain/request/answer/refuse-request.ts';
import { refusalLetter } from '../../../domain/request/letters/refusal-letter.ts';
import { unnamed } from '../../../domain/request/work/exemption-facts.ts';
import { stillWithheld } from '../../../domain/request/work/still-withheld.ts';
import { defineCard } from '../../cards/define-card.ts';
import { typedFrom } from '../../cards/read-inputs.ts';
import { factOf } from '../case-facts.ts';
import { linesOf, shown, whatAndWhen } from '../date-facts.ts';
import { dialogueOver, type Setting } from '../define-dialogue.ts';
import { warned, warning } from '../never-write.ts';
import { notNow } from '../not-now.ts';
import { choicesOf } from '../request-choices.ts';
import { requestOf } from '../request-facts.ts';
import { draftedLines, sinceReceived } from '../rights-facts.ts';

const { step, dialogue } = dialogueOver(refusalForm);
const { facts, warnings, letter, choices, days } = shown;

export const refuseRequestDialogue = dialogue({
  id: 'refuse-request',
  version: 1,
  title: 'Refuse a request',
  sendLabel: 'Record the refusal',
  steps: [
    step({
      id: 'ground',
      name: 'The ground, and the reasons',
      asks: ['ground', 'reasons'],
      card: defineCard('refuse-request/ground', z.strictObject({ facts, grounds: choices, ...warned })),
      view: (_soFar, setting) => ({
        facts: [...whatAndWhen(setting), ...neverNamed(setting)],
        grounds: choicesOf(refusalGroundNames),
        ...warning,
      }),
    }),
    step({
      id: 'told',
      name: 'The letter, and when they were told',
      asks: ['toldOn'],
      card: defineCard('refuse-request/told', z.strictObject({ warnings, letter, ...days })),
      view: ({ ground, reasons, toldOn }, setting) => {
        const request = requestOf(setting);
        if (!request || !ground || !reasons) return { warnings: [], letter: [], ...sinceReceived(setting) };
        const on = toldOn ?? londonClock(setting.now).day;
        const late = lateRefusal(request, on);
        return {
          warnings: linesOf(late === undefined ? [] : [`This is ${late} Record it all the same.`]),
          letter: draftedLines(refusalLetter(request, setting, { ground, reasons, toldOn: on })),
          ...sinceReceived(setting),
        };
      },
    }),
  ],
  instead: notNow('refused'),
  check: (soFar, { about, organisation, now }) =>
    about?.type === 'request' ? problemsOfRefusal(soFar, { before: about, organisation, now }) : [],
  typedAtStart: ({ now }) => typedFrom(refusalForm, { toldOn: londonClock(now).day }),
  finish: ({ answers, draft, person }, desk) =>
    desk.refuseRequest({ submissionId: draft.id, reference: draft.about ?? '', refusing: answers, person }),
});

/** What is held back on grounds that a letter must not give away is known to whoever writes the reasons. */
const neverNamed = (setting: Setting) => {
  const request = requestOf(setting);
  return factOf('Do not name in the reasons', request ? unnamed(stillWithheld(request)).join('. ') : '');
};
