import type { Person } from '../domain/organisation/person.ts';
import { messageCard } from '../teams/card/message-card.ts';
import type { Shown } from '../teams/card/shown.ts';
import { mine, who } from './desk-buttons.ts';
import { startButton } from './start-button.ts';

const lines: Readonly<Record<'breaches' | 'requests', string>> = {
  breaches: 'Only those who run breaches see the list. Those that you reported are under “My reports”.',
  requests: 'Only those who look after requests see the list. Those that you logged are under “My reports”.',
};

/** Instead of an empty list, which would say that there is nothing: what this person may see, and whom to ask. */
export const notForYouCard = (what: 'breaches' | 'requests', { roles }: Person): Shown =>
  messageCard(
    'I don’t show that list to everyone',
    [
      // The Chair is told of every breach, and needs no names (SEIPS 8.4).
      ...(what === 'breaches' && roles.some(({ role }) => role === 'chair')
        ? [
            'As Chair you are told of every breach, in the Chair’s channel: its number, what kind it is, about how many people, and until when it must be reported. I open no cases to you, because you need no names (policy 8.4).',
            'For the figures of a term, or a report for the Executive Steering Group, ask the Data Protection Officer.',
          ]
        : [lines[what]]),
    ],
    [startButton('Ask a question', 'ask-question', {}, 'positive'), mine(), who()],
  );
