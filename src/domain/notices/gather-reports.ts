import type { Case } from '../any-case.ts';
import type { Incident } from '../breach/breach.ts';
import { isDanger } from '../breach/report/danger.ts';
import { isShared } from '../subject-of.ts';
import { kindOf } from './kinds/index.ts';
import type { Notice } from './notice.ts';

export const anHourMs = 60 * 60_000;

/** More than these on one card nobody looks through; the next begin another. */
export const mostOnOneCard = 100;

/**
 * Whether a notice may be told on one card with others of the same person, when they have sent more reports within an hour than
 * their organisation wants to hear of one by one. No report is ever refused because of it: each is a case with its own clock.
 * Danger is always told by itself, at once; practice is never told together with what is real.
 */
export const mayBeGathered = (notice: Notice, about: Case): about is Incident =>
  kindOf(notice).opensCase &&
  (about.type === 'near-miss' || (about.type === 'breach' && !about.drill)) &&
  !isDanger(about.report) &&
  (notice.to !== 'joint-dpo' || (about.type === 'breach' && isShared(about)));

/** All that is told on one card, in the order in which it was reported. */
export interface ToldTogether {
  readonly references: readonly string[];
}
