import { z } from 'zod';
import { words } from '../breach/report/breach-report.ts';
import { personal } from '../personal-data.ts';

/** The ways in which somebody tells a colleague something; a list and our own decisions are recorded otherwise. */
export const saidSources = ['paper', 'e-mail', 'phone', 'in-person', 'school-system'] as const;

/** When and how it was said, and where what was written is kept: asked of everything that somebody tells us. */
export const saidFields = {
  on: z.iso.date({ error: 'Give the day on which it was said or written.' }),
  source: z.enum(saidSources, { error: 'Choose how it came to you.' }),
  keptAt: personal(words(300, 'Say where it is kept.')).optional(),
};
