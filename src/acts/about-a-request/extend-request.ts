import { weekdayInWords } from '../../domain/deadlines/day-words.ts';
import { londonClock } from '../../domain/deadlines/london-time.ts';
import {
  beforeExtending,
  extendRequest as decideExtension,
  type ExtensionForm,
  extensionDates,
  extensionForm,
  extensionGroundNames,
  problemsOfExtension,
} from '../../domain/request/dates/extend-request.ts';
import { extensionLetter } from '../../domain/request/letters/extension-letter.ts';
import { neverWrite } from '../../domain/request/letters/never-write.ts';
import { day, facts, heading, hint, letter, one, warnings, words } from '../../teams/card/blocks.ts';
import { typedFrom } from '../../teams/card/read-inputs.ts';
import { factOf } from '../facts/case-facts.ts';
import { whatAndWhen } from '../facts/date-facts.ts';
import { choicesOf } from '../facts/request-choices.ts';
import { requestOf } from '../facts/request-facts.ts';
import { draftedLines, sinceReceived } from '../facts/rights-facts.ts';
import { over } from '../over.ts';
import type { Setting } from '../setting.ts';

const { step, aboutRequest } = over(extensionForm);

export const extendRequest = aboutRequest({
  id: 'extend-request',
  version: 1,
  title: 'Extend the time',
  send: 'Record the extension',
  said: {
    help: 'extend …',
    alone: null,
    ofOne: 'extend, extends, extended, extending, extension, more time, two more/further months',
  },
  right: 'decide-request',
  reads: 'dates',
  events: {
    extended: {
      did: 'extended the time',
      noted: 'the time for the answer is extended',
      title: 'the time is extended',
      line: 'It cannot be extended again.',
      begin: 'Extend the time',
    },
  },
  steps: [
    step({
      id: 'reasons',
      name: 'Why more time is needed',
      asks: ['ground', 'reasons'],
      card: ({ ground }, setting) => [
        heading('Why do you need more time?'),
        hint(
          'The law gives two further months, once, for a complex request or for several from one person. School holidays are no reason.',
        ),
        warnings(warningsFor(ground, setting)),
        facts([...whatAndWhen(setting), ...extensionFacts(setting)]),
        one('ground', 'Why is more time needed?', choicesOf(extensionGroundNames), { apart: true }),
        hint(neverWrite),
        words('reasons', 'The reasons. They are told to the requester.', {
          longest: 2000,
          like: 'For example: there are eleven years of records in four places, and much of it is about other children too.',
        }),
      ],
    }),
    step({
      id: 'told',
      name: 'The letter, and when they were told',
      asks: ['toldOn'],
      card: ({ ground, reasons, toldOn }, setting) => {
        const request = requestOf(setting);
        const telling = ground && reasons && { ground, reasons, toldOn: toldOn ?? londonClock(setting.now).day };
        return [
          heading('Tell them, then record it'),
          hint('I send nothing myself. Copy these words into a letter or an e-mail, then say when you sent it.'),
          warnings(warningsFor(ground, setting)),
          facts(extensionFacts(setting)),
          letter(draftedLines(request && telling ? extensionLetter(request, setting, telling) : undefined)),
          day('toldOn', 'Day on which you told them', sinceReceived(setting), { apart: true }),
        ];
      },
    }),
  ],
  check: (soFar, { about, now }) =>
    about?.type === 'request' ? problemsOfExtension(soFar, { before: about, now }) : [],
  typedAtStart: ({ now }) => typedFrom(extensionForm, { toldOn: londonClock(now).day }),
  decide: (deciding, extending) => decideExtension({ ...deciding, extending }),
});

const warningsFor = (ground: ExtensionForm['ground'] | undefined, setting: Setting) => {
  const request = requestOf(setting);
  return request ? beforeExtending(request, { ground, today: londonClock(setting.now).day }) : [];
};

const extensionFacts = (setting: Setting) => {
  const request = requestOf(setting);
  const dates = request && extensionDates(request);
  if (!dates) return [];
  return [
    ...factOf('They must hear of it by', weekdayInWords(dates.noticeBy)),
    ...factOf('You then have until', weekdayInWords(dates.dueOn)),
  ];
};
