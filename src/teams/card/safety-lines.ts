import { z } from 'zod';
import { ifNoAnswer, noContact, safeguardingContact, warnFamily } from '../../domain/breach/report/danger.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import { safeText } from './safe-text.ts';

/** A line that may stand out among others. */
export const safetyLine = z.strictObject({
  words: z.string(),
  weight: z.enum(['Bolder', 'Default']),
  color: z.enum(['Attention', 'Default']),
});
export type SafetyLine = z.infer<typeof safetyLine>;

/** A line that does not stand out. */
export const usual = (words: string): SafetyLine => ({ words, weight: 'Default', color: 'Default' });
/** It stands out by its weight alone, not by colour. */
export const bold = (words: string): SafetyLine => ({ ...usual(words), weight: 'Bolder' });

/** What follows on “ring the safeguarding lead now”, in its order. It may name whom to ring, so it stands in no channel. */
export const safetyLines = (organisation: Organisation, stayAway = noContact): SafetyLine[] => {
  const contact = safeguardingContact(organisation);
  return [
    ...(contact === undefined ? [] : [bold(safeText(contact))]),
    usual(ifNoAnswer),
    usual(warnFamily),
    { ...bold(stayAway), color: 'Attention' },
  ];
};
