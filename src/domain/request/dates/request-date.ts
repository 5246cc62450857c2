import type { Working } from '../../deadlines/calendar.ts';
import type { Day } from '../../deadlines/day-words.ts';

type DateKind =
  | 'policy'
  | 'reply'
  | 'extended-reply'
  | 'acknowledge'
  | 'educational-record'
  | 'transfer'
  | 'order'
  | 'freedom-of-information';

/** One date of a request: what must have happened by then, and how the day was reckoned. */
export interface RequestDate {
  readonly kind: DateKind;
  /** The last day that is in time; undefined while none can be told. */
  readonly dueOn: Day | undefined;
  readonly words: string;
  readonly working: Working;
  readonly source: string;
}
