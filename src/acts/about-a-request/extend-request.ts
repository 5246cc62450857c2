import { z } from 'zod';
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

const { step, aboutRequest } = over(extensionForm);
const { facts, warnings, letter, choices, days } = shown;

export const extendRequest = aboutRequest({
  id: 'extend-request',
  version: 1,
  title: 'Extend the time',
  send: 'Record the extension',
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
      card: defineCard('extend-request/reasons', z.strictObject({ warnings, facts, grounds: choices, ...warned })),
      view: ({ ground }, setting) => ({
        warnings: warningsFor(ground, setting),
        facts: [...whatAndWhen(setting), ...extensionFacts(setting)],
        grounds: choicesOf(extensionGroundNames),
        ...warning,
      }),
    }),
    step({
      id: 'told',
      name: 'The letter, and when they were told',
      asks: ['toldOn'],
      card: defineCard('extend-request/told', z.strictObject({ warnings, facts, letter, ...days })),
      view: ({ ground, reasons, toldOn }, setting) => {
        const request = requestOf(setting);
        const telling = ground && reasons && { ground, reasons, toldOn: toldOn ?? londonClock(setting.now).day };
        return {
          warnings: warningsFor(ground, setting),
          facts: extensionFacts(setting),
          letter: draftedLines(request && telling ? extensionLetter(request, setting, telling) : undefined),
          ...sinceReceived(setting),
        };
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
  return request ? linesOf(beforeExtending(request, { ground, today: londonClock(setting.now).day })) : [];
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
