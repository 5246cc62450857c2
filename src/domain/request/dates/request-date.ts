import type { Working } from '../../deadlines/calendar.ts';
import type { Day } from '../../deadlines/day-words.ts';

type DateKind =
  | 'policy'
  /** What nobody binds us to and is careful all the same. */
  | 'own-target'
  | 'reply'
  | 'extended-reply'
  | 'acknowledge'
  | 'educational-record'
  | 'transfer'
  | 'order'
  | 'freedom-of-information'
  /** The same day where nobody knows yet whether that Act applies. */
  | 'perhaps-freedom-of-information';

/** Whether a date is the law's or a body's; the others are ours, or would count only if. */
export const isOfLaw = ({ kind }: Pick<RequestDate, 'kind'>): boolean =>
  kind !== 'policy' && kind !== 'own-target' && kind !== 'perhaps-freedom-of-information';

/** One date of a request: what must have happened by then, and how the day was reckoned. */
export interface RequestDate {
  readonly kind: DateKind;
  /** The last day that is in time; undefined while none can be told. */
  readonly dueOn: Day | undefined;
  readonly words: string;
  readonly working: Working;
  readonly source: string;
}
