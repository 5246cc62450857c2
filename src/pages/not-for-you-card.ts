import { messageCard } from '../teams/card/message-card.ts';
import type { Shown } from '../teams/card/shown.ts';
import { mine, who } from './desk-buttons.ts';
import { startButton } from './start-button.ts';

const lines: Readonly<Record<'breaches' | 'requests', string>> = {
  breaches: 'Only those who run breaches see the list. Those that you reported are under “My reports”.',
  requests: 'Only those who look after requests see the list. Those that you logged are under “My reports”.',
};

/** Instead of an empty list, which would say that there is nothing: what this person may see, and whom to ask. */
export const notForYouCard = (what: 'breaches' | 'requests'): Shown =>
  messageCard(
    'I don’t show that list to everyone',
    [lines[what]],
    [startButton('Ask a question', 'ask-question', {}, 'positive'), mine(), who()],
  );
