import { closeBreach as close, closingForm } from '../../../domain/breach/close/close-breach.ts';
import { missingBeforeClosing } from '../../../domain/breach/close/missing-before-closing.ts';
import { isOpen } from '../../../domain/breach/tasks/tasks.ts';
import { heading, hint, words } from '../../../teams/card/blocks.ts';
import { isAssessed } from '../../facts/case-facts.ts';
import { over } from '../../over.ts';
import { notReadyToClose } from './not-ready-to-close.ts';

const { step, aboutBreach } = over(closingForm);

export const closeBreach = aboutBreach({
  id: 'close-breach',
  version: 1,
  title: 'Close a breach',
  send: 'Close the breach',
  said: {
    help: 'close …',
    alone: 'close a/the/this case/cases/breach/breaches/incidents, close case, close breach',
    ofOne: 'close, closing, finish with',
  },
  right: 'triage',
  reads: 'nothing',
  meant: ({ tasks, ...breach }) => isAssessed({ tasks, ...breach }) && !tasks.some(isOpen),
  events: {
    closed: {
      did: 'closed it',
      noted: 'closed',
      title: 'it is closed',
      line: 'Whoever reported it hears what has changed. It can be opened again with a reason.',
      atOnce: true,
    },
  },
  steps: [
    step({
      id: 'heard',
      name: 'What the reporter hears',
      asks: ['heard'],
      card: (_soFar, { about }) => [
        heading(`Close ${about?.reference ?? ''}`),
        hint(
          'Everything that is required is done or explained. Whoever reported it hears what you write here. Name nobody.',
        ),
        words('heard', 'What has changed because of this report?', {
          longest: 2000,
          like: 'Such as: every laptop now travels in a locked case.',
        }),
      ],
    }),
  ],
  notNow: ({ about, organisation }) => {
    const missing = about?.type === 'breach' ? missingBeforeClosing(about, organisation) : [];
    return about && missing.length > 0 ? notReadyToClose(about.reference, missing, organisation) : undefined;
  },
  decide: (deciding, { heard }) => close({ ...deciding, heard }),
});
