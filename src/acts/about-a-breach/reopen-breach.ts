import { statusOf } from '../../domain/breach/breach.ts';
import { reopeningForm } from '../../domain/breach/close/close-breach.ts';
import { heading, hint, words } from '../../teams/card/blocks.ts';
import { over } from '../over.ts';

const { step, aboutBreach } = over(reopeningForm);

export const reopenBreach = aboutBreach({
  id: 'reopen-breach',
  version: 1,
  title: 'Reopen a breach',
  send: 'Reopen it',
  said: {
    help: 'reopen …',
    alone: 'reopen, reopen a/the/this case/cases/breach/breaches/incidents, reopen case, reopen breach',
    ofOne: 'reopen, re open, open again',
  },
  right: 'triage',
  reads: 'investigation',
  meant: () => false,
  whenOver: true,
  events: {
    reopened: {
      did: 'opened it again',
      noted: 'opened again',
      title: 'it is open again',
      line: 'Its clock and its tasks count as before.',
      atOnce: true,
    },
    'duplicate-released': { did: 'let a duplicate go', noted: 'a duplicate was let go again' },
  },
  steps: [
    step({
      id: 'reason',
      name: 'The reason',
      asks: ['reason'],
      card: (_soFar, { about }) => [
        heading(`Reopen ${about?.reference ?? ''}`),
        hint(
          about?.type === 'breach' && about.duplicateOf !== null
            ? `It is then no longer a duplicate of ${about.duplicateOf}, and its own 72 hours count again.`
            : 'Its 72 hours and its tasks count again from where they stood. Whoever reported it is told.',
        ),
        words('reason', 'Why is it opened again?', { longest: 2000 }),
      ],
    }),
  ],
  notNow: ({ about }) =>
    (about?.type !== 'breach' && about?.type !== 'near-miss') || ['closed', 'duplicate'].includes(statusOf(about))
      ? undefined
      : {
          title: `${about.reference} is not closed`,
          lines: ['There is nothing to reopen.'],
          opens: { title: 'Open the report' },
        },
  finish: ({ answers, draft, person }, desk) =>
    desk.reopenBreach({ submissionId: draft.id, reference: draft.about ?? '', reason: answers.reason, person }),
});
