import { z } from 'zod';
import { sourceNames } from '../../domain/consent/entry-names.ts';
import { saidSources } from '../../domain/consent/said-fields.ts';
import { londonClock } from '../../domain/deadlines/london-time.ts';
import type { Setting } from '../setting.ts';
import { daysOfPupil } from './pupil-facts.ts';
import { choice, choicesOf, days } from './request-choices.ts';

/** What a card shows that asks when and how something was said. */
export const saidInputs = { ...days, sources: z.array(choice) };

export const saidView = (setting: Setting) => ({
  ...daysOfPupil(setting),
  sources: choicesOf(sourceNames, [...saidSources]),
});

/** Most things are recorded on the day on which they were said. */
export const saidToday = ({ now }: Setting): { on: string } => ({ on: londonClock(now).day });
