import { sourceNames } from '../../domain/consent/entry-names.ts';
import { saidSources } from '../../domain/consent/said-fields.ts';
import { londonClock } from '../../domain/deadlines/london-time.ts';
import type { Setting } from '../setting.ts';
import { choicesOf } from './request-choices.ts';

/** How something that was said can have reached us. */
export const saidChoices = choicesOf(sourceNames, [...saidSources]);

/** Most things are recorded on the day on which they were said. */
export const saidToday = ({ now }: Setting): { on: string } => ({ on: londonClock(now).day });
