import { z } from 'zod';
import { weekdayInWords } from '../../../domain/deadlines/day-words.ts';
import { londonClock } from '../../../domain/deadlines/london-time.ts';
import {
  beforeExtending,
  type ExtensionForm,
  extensionDates,
  extensionForm,
  extensionGroundNames,
  problemsOfExtension,
} from '../../../domain/request/dates/extend-request.ts';
import { extensionLetter } from '../../../domain/request/letters/extension-letter.ts';
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

const { step, dialogue } = dialogueOver(extensionForm);
const { facts, warnings, letter, choices, days } = shown;

export const extendRequestDialogue = dialogue({
  id: 'extend-request',
  version: 1,
  title: 'Extend the time',
  sendLabel: 'Record the extension',
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
  instead: notNow('extended'),
  check: (soFar, { about, now }) =>
    about?.type === 'request' ? problemsOfExtension(soFar, { before: about, now }) : [],
  typedAtStart: ({ now }) => typedFrom(extensionForm, { toldOn: londonClock(now).day }),
  finish: ({ answers, draft, person }, desk) =>
    desk.extendRequest({ submissionId: draft.id, reference: draft.about ?? '', extending: answers, person }),
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
