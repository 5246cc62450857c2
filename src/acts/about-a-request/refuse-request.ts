import { z } from 'zod';
import { londonClock } from '../../domain/deadlines/london-time.ts';
import {
  refuseRequest as decideRefusal,
  lateRefusal,
  problemsOfRefusal,
  refusalForm,
  refusalGroundNames,
} from '../../domain/request/answer/refuse-request.ts';
import { refusalLetter } from '../../domain/request/letters/refusal-letter.ts';
import { unnamed } from '../../domain/request/work/exemption-facts.ts';
import { stillWithheld } from '../../domain/request/work/still-withheld.ts';
import { defineCard } from '../../teams/card/define-card.ts';
import { typedFrom } from '../../teams/card/read-inputs.ts';
import { over } from '../act.ts';
import { factOf } from '../facts/case-facts.ts';
import { linesOf, shown, whatAndWhen } from '../facts/date-facts.ts';
import { warned, warning } from '../facts/never-write.ts';
import { choicesOf } from '../facts/request-choices.ts';
import { requestOf } from '../facts/request-facts.ts';
import { draftedLines, sinceReceived } from '../facts/rights-facts.ts';
import type { Setting } from '../setting.ts';

const { step, aboutRequest } = over(refusalForm);
const { facts, warnings, letter, choices, days } = shown;

export const refuseRequest = aboutRequest({
  id: 'refuse-request',
  version: 1,
  title: 'Refuse a request',
  send: 'Record the refusal',
  right: 'decide-request',
  reads: 'request',
  events: {
    refused: {
      did: 'refused it',
      noted: 'refused',
      title: 'the refusal is recorded',
      line: 'Whoever logged it hears that it has ended, and nothing more.',
      begin: 'Refuse it',
    },
  },
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
  check: (soFar, { about, organisation, now }) =>
    about?.type === 'request' ? problemsOfRefusal(soFar, { before: about, organisation, now }) : [],
  typedAtStart: ({ now }) => typedFrom(refusalForm, { toldOn: londonClock(now).day }),
  decide: (deciding, refusing) => decideRefusal({ ...deciding, refusing }),
});

/** What is held back on grounds that a letter must not give away is known to whoever writes the reasons. */
const neverNamed = (setting: Setting) => {
  const request = requestOf(setting);
  return factOf('Do not name in the reasons', request ? unnamed(stillWithheld(request)).join('. ') : '');
};
