import { londonClock } from '../../domain/deadlines/london-time.ts';
import {
  refuseRequest as decideRefusal,
  lateRefusal,
  problemsOfRefusal,
  type RefusalForm,
  refusalForm,
  refusalGroundNames,
} from '../../domain/request/answer/refuse-request.ts';
import { neverWrite } from '../../domain/request/letters/never-write.ts';
import { refusalLetter } from '../../domain/request/letters/refusal-letter.ts';
import { unnamed } from '../../domain/request/work/exemption-facts.ts';
import { stillWithheld } from '../../domain/request/work/still-withheld.ts';
import { type Block, day, facts, heading, hint, letter, one, warnings, words } from '../../teams/card/blocks.ts';
import { typedFrom } from '../../teams/card/read-inputs.ts';
import { factOf } from '../facts/case-facts.ts';
import { whatAndWhen } from '../facts/date-facts.ts';
import { choicesOf } from '../facts/request-choices.ts';
import { requestOf } from '../facts/request-facts.ts';
import { draftedLines, sinceReceived } from '../facts/rights-facts.ts';
import { over } from '../over.ts';
import type { Setting } from '../setting.ts';

const { step, aboutRequest } = over(refusalForm);

export const refuseRequest = aboutRequest({
  id: 'refuse-request',
  version: 1,
  title: 'Refuse a request',
  send: 'Record the refusal',
  said: {
    help: 'refuse …',
    alone: null,
    ofOne:
      'refuse, refused, refusing, refusal, reject, rejected, turn down, turned down, decline, declined, manifestly unfounded',
  },
  right: 'decide-request',
  reads: 'request',
  events: {
    refused: {
      did: 'refused it',
      noted: 'refused',
      title: 'the refusal is recorded',
      line: 'Whoever logged it hears that it has ended, and nothing more.',
      begin: 'Refuse it',
      atOnce: true,
    },
  },
  steps: [
    step({
      id: 'ground',
      name: 'The ground, and the reasons',
      asks: ['ground', 'reasons'],
      card: (_soFar, setting) => [
        heading('On what ground?'),
        hint(
          'Refusing is for the few cases in which the law allows it. Rude or angry words are no ground, and what can be answered in part is answered in part.',
        ),
        facts([...whatAndWhen(setting), ...neverNamed(setting)]),
        one('ground', 'The ground', choicesOf(refusalGroundNames), { apart: true }),
        hint(neverWrite),
        words('reasons', 'The reasons. They are told to the requester.', { longest: 3000 }),
      ],
    }),
    step({
      id: 'told',
      name: 'The letter, and when they were told',
      asks: ['toldOn'],
      card: (soFar, setting) => [
        heading('Tell them, then record it'),
        hint('I send nothing myself. Copy these words into a letter or an e-mail, then say when you sent it.'),
        ...toSend(soFar, setting),
        day('toldOn', 'Day on which you told them', sinceReceived(setting), { apart: true }),
      ],
    }),
  ],
  check: (soFar, { about, organisation, now }) =>
    about?.type === 'request' ? problemsOfRefusal(soFar, { before: about, organisation, now }) : [],
  typedAtStart: ({ now }) => typedFrom(refusalForm, { toldOn: londonClock(now).day }),
  decide: (deciding, refusing) => decideRefusal({ ...deciding, refusing }),
});

const toSend = ({ ground, reasons, toldOn }: Partial<RefusalForm>, setting: Setting): Block[] => {
  const request = requestOf(setting);
  if (!request || !ground || !reasons) return [];
  const on = toldOn ?? londonClock(setting.now).day;
  const late = lateRefusal(request, on);
  return [
    warnings(late === undefined ? [] : [`This is ${late} Record it all the same.`]),
    letter(draftedLines(refusalLetter(request, setting, { ground, reasons, toldOn: on }))),
  ];
};

/** What is held back on grounds that a letter must not give away is known to whoever writes the reasons. */
const neverNamed = (setting: Setting) => {
  const request = requestOf(setting);
  return factOf('Do not name in the reasons', request ? unnamed(stillWithheld(request)).join('. ') : '');
};
