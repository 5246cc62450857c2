import { z } from 'zod';
import { type Breach, type Incident, isOver, statusOf } from '../domain/breach/breach.ts';
import { clockOf, dueAtOf } from '../domain/breach/clock.ts';
import { isCorrectable, isWithdrawable } from '../domain/breach/report/change-report.ts';
import { carriesDanger, ringFirst } from '../domain/breach/report/danger.ts';
import { isUnfinished } from '../domain/breach/report/may-be-danger.ts';
import { notYetDone } from '../domain/breach/report/not-yet-done.ts';
import { dayAndTime, londonClock } from '../domain/deadlines/london-time.ts';
import { nameWithRoles } from '../domain/notices/first-contact.ts';
import { askedOn } from '../domain/question/who-answers.ts';
import { button } from '../teams/card/buttons.ts';
import { caseMarked } from '../teams/card/case-marks.ts';
import { banded, clockShape } from '../teams/card/clock-band.ts';
import { clockLine } from '../teams/card/clock-line.ts';
import { defineCard } from '../teams/card/define-card.ts';
import { safeText } from '../teams/card/safe-text.ts';
import { bold, type SafetyLine, safetyLine, safetyLines, usual } from '../teams/card/safety-lines.ts';
import { show } from '../teams/card/show.ts';
import type { Shown } from '../teams/card/shown.ts';
import { alsoMentioned } from './also-mentioned.ts';
import { statusLine } from './case-words.ts';
import { startButton } from './start-button.ts';
import { type Standing, seeToIt, toldLines } from './told-words.ts';

const line = z.strictObject({ words: z.string() });
/** What whoever made a case keeps of it, of any kind. */
export const receipt = defineCard(
  'shared/receipt',
  z
    .strictObject({
      status: z.string(),
      statusColor: z.string(),
      title: z.string(),
      reference: z.string(),
      urgent: z.array(safetyLine),
      hasNext: z.boolean(),
      lines: z.array(line),
      hasClock: z.boolean(),
      clockName: z.string(),
      clock: z.string(),
      clockNote: z.string(),
      spent: clockShape.spent,
      told: z.array(line),
    })
    .transform(banded),
);

/** What the reporter keeps: the reference, what happens next, who has been told, when the 72 hours end. It holds none of their words. */
export const receiptCard = (about: Incident, standing: Standing): Shown => {
  const { now } = standing;
  const over = isOver(about);
  const also = alsoMentioned(about);
  const clock = about.type === 'breach' && !over ? clockWords(about, now) : undefined;
  const card = receipt.render({
    urgent: carriesDanger(about) ? urgentLines(standing) : [],
    ...statusLine(about),
    title: titleOf(about),
    reference: about.reference,
    hasNext: !over,
    lines: [...nextWords(about, standing), ...stillToDo(about), ...whomToRing(about, standing), ...also.lines].map(
      (words) => ({ words }),
    ),
    hasClock: clock !== undefined,
    ...{ clockName: 'The 72 hours', clock: clock ?? '' },
    spent: about.type === 'breach' && clock !== undefined ? (clockLine(about, now)?.spent ?? null) : null,
    clockNote:
      'The Data Protection Officer decides whether the regulator must be told by then. That is not your decision.',
    told: toldLines(about, standing).map((words) => ({ words })),
  });
  return caseMarked(
    show(card, `${about.reference}: your report`, over ? [myReportsButton] : [...also.buttons, ...buttonsFor(about)]),
    about,
  );
};

/** Whether the regulator has heard, and how late that is, is not the reporter's to worry about. */
const clockWords = (about: Breach, now: Date): string | undefined => {
  const { state } = clockOf(about, now);
  if (state === 'late') return `They ended on ${dayAndTime(dueAtOf(about))}`;
  return state === 'running' ? clockLine(about, now)?.words : undefined;
};

const myReportsButton = button('My reports', { do: 'show', show: 'my-reports' });

const buttonsFor = (about: Incident) => {
  const { reference } = about;
  return [
    ...(isCorrectable(about) && isLeftUnfinished(about)
      ? [startButton('Add the rest', 'correct-report', { reference }, 'positive')]
      : []),
    startButton('Add information', 'add-information', { reference }),
    ...(isCorrectable(about) && !isLeftUnfinished(about)
      ? [startButton('Correct it', 'correct-report', { reference })]
      : []),
    ...(isWithdrawable(about) ? [startButton('Withdraw it', 'withdraw-report', { reference })] : []),
    myReportsButton,
  ];
};

const isLeftUnfinished = (about: Incident): boolean => about.type === 'breach' && isUnfinished(about.report);

const titleOf = (about: Incident): string => {
  if (about.withdrawn) return 'Your report is withdrawn';
  if (about.type === 'near-miss') return 'Thank you for telling us';
  return about.closed ? 'Your report is closed' : 'Thank you. Your report is in.';
};

/** What comes before everything, said again: the first card is far up in the chat by now. */
const urgentLines = ({ organisation }: Standing): SafetyLine[] => [
  bold(`${ringFirst}, if you have not yet`),
  ...safetyLines(organisation),
  usual('If you learn more, ring; then add it here.'),
];

const addMore = 'If you find what was lost, or learn anything new, add it here or type the reference.';

/** In danger the lines before say how to add what is learnt: by telephone first. */
const nextWords = (about: Incident, standing: Standing): string[] => [
  ...whatFollows(about, standing).filter((words) => words !== addMore || !carriesDanger(about)),
  ...rest(about),
];

/** In danger the lines before say what to do; what speaks to whoever has it is not among these (see `containmentOf`). */
const stillToDo = (about: Incident): string[] => {
  const undone = notYetDone(about);
  return undone.length === 0
    ? []
    : ['Not yet done, as far as we know:', ...undone.map((words) => `• ${words}.`), whenDone];
};

const whenDone = 'When one of them is done, press “Add information” and say so.';

/** Whoever answers for data protection today, by name; with a number where the organisation gives one. */
const whomToRing = (about: Incident, { organisation, now }: Standing): string[] => {
  const { answerer } = askedOn(organisation, londonClock(now).day, about.reporter.id);
  if (isOver(about) || !answerer) return [];
  const { telephone } = answerer;
  return [`Whom to ask: ${safeText(nameWithRoles(answerer))}${telephone ? `. Ring ${telephone}` : ''}.`];
};

const rest = (about: Incident): string[] =>
  isLeftUnfinished(about) && isCorrectable(about)
    ? [
        `Some questions are not answered yet. When you can, press “Add the rest”, or type “add the rest to ${about.reference}”.`,
      ]
    : [];

const whatFollows = (about: Incident, standing: Standing): string[] => {
  if (about.type === 'near-miss' && !about.withdrawn) {
    const yours = seeToIt(about, standing);
    return yours.length > 0
      ? yours
      : ['The Data Protection Officer looks at what can be mended. You need do nothing more.'];
  }
  switch (statusOf(about)) {
    case 'withdrawn':
      return ['The report stays on record with the reason. Everyone who was told of it is told that it was withdrawn.'];
    case 'closed':
      return ['Everything that had to be done is done. I have told you what has changed because of your report.'];
    case 'duplicate':
      return [
        'Somebody else had reported the same. Both reports are kept, and the work goes on under the other number.',
      ];
    case 'assessed':
      return [
        'It has been decided who must hear, and they are being told. You hear from me when all is done.',
        addMore,
      ];
    case 'acknowledged':
      return [
        'The Data Protection Officer is looking at it and decides who else must hear. They may ask you more.',
        addMore,
      ];
    case 'open': {
      const yours = seeToIt(about, standing);
      if (yours.length > 0)
        return [...yours, 'Somebody will then decide who else must hear, and may ask you more.', addMore];
      return [
        'The Data Protection Officer reads your report and decides who else must hear. They may ask you more.',
        addMore,
      ];
    }
  }
};
