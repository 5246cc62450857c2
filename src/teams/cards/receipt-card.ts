import { z } from 'zod';
import { type Case, statusOf } from '../../domain/breach/breach.ts';
import { icoDueAt } from '../../domain/deadlines/ico-due.ts';
import { dayAndTime } from '../../domain/deadlines/london-time.ts';
import { button } from '../buttons.ts';
import type { Shown } from '../incoming.ts';
import { statusLine, toldLines } from './case-words.ts';
import { defineCard } from './define-card.ts';
import { show } from './show.ts';

const line = z.strictObject({ words: z.string() });
const receipt = defineCard(
  'shared/receipt',
  z.strictObject({
    status: z.string(),
    statusColor: z.string(),
    title: z.string(),
    reference: z.string(),
    hasNext: z.boolean(),
    lines: z.array(line),
    hasClock: z.boolean(),
    clock: z.string(),
    told: z.array(line),
  }),
);

/** What the reporter keeps: the reference, what happens next, who has been told, when the 72 hours end. It holds none of their words. */
export const receiptCard = (about: Case): Shown => {
  const open = statusOf(about) === 'open';
  const card = receipt.render({
    ...statusLine(about),
    title: titleOf(about),
    reference: about.reference,
    hasNext: open,
    lines: nextWords(about).map((words) => ({ words })),
    hasClock: about.type === 'breach' && open,
    clock: about.type === 'breach' ? dayAndTime(icoDueAt(about.report.awareAt)) : '',
    told: toldLines(about).map((words) => ({ words })),
  });
  return show(card, `${about.reference}: your report`, open ? buttonsFor(about) : [myReportsButton]);
};

const myReportsButton = button('My reports', { do: 'show', show: 'my-reports' });

const buttonsFor = ({ reference, type }: Case) => [
  button('Add information', { do: 'start', dialogue: 'add-information', reference }),
  ...(type === 'breach' ? [button('Correct it', { do: 'start', dialogue: 'correct-report', reference })] : []),
  button('Withdraw it', { do: 'start', dialogue: 'withdraw-report', reference }),
  myReportsButton,
];

const titleOf = ({ withdrawn, type }: Case): string => {
  if (withdrawn) return 'Your report is withdrawn';
  return type === 'breach' ? 'Thank you. Your report is in.' : 'Thank you for telling us';
};

const nextWords = (about: Case): string[] => {
  if (about.withdrawn)
    return ['The report stays on record with the reason. Everyone who was told of it is told that it was withdrawn.'];
  if (about.type === 'near-miss')
    return ['The Data Protection Officer looks at what can be mended. You need do nothing more.'];
  return [
    'The Data Protection Officer reads your report and decides who else must hear. They may ask you more.',
    'If you find what was lost, or learn anything new, add it here or type the reference.',
  ];
};
