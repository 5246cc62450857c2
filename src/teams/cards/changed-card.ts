import type { Case } from '../../domain/breach/breach.ts';
import { button } from '../buttons.ts';
import type { Shown } from '../incoming.ts';
import { messageCard } from './message-card.ts';

/** What a person sees after they have added to, corrected or withdrawn a report. */
export const changedCard = (about: Case): Shown => {
  const what = about.history.at(-1)?.what ?? '';
  return messageCard(
    `${about.reference}: ${words[what] ?? 'saved'}`,
    ['Everyone who needs to know is being told. What was there before is kept in its history.'],
    [
      button('Show the report', { do: 'case', reference: about.reference }, 'positive'),
      button('My reports', { do: 'show', show: 'my-reports' }),
    ],
  );
};

const words: Readonly<Record<string, string>> = {
  'information-added': 'your information was added',
  'report-corrected': 'the correction was saved',
  'report-withdrawn': 'the report was withdrawn',
};
