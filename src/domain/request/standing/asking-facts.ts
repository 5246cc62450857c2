import { reachesAgeOn } from '../../deadlines/ages.ts';
import type { Day } from '../../deadlines/day-words.ts';
import type { Organisation, School } from '../../organisation/organisation.ts';
import type { Capacity } from '../log/request-form.ts';
import { isSamePerson } from '../log/same-person.ts';
import type { Matter } from '../matters.ts';
import type { DataRequest } from '../request.ts';
import type { Understanding } from './standing.ts';

/** What the advice on who may ask rests on. */
export interface AskingFacts {
  readonly capacity: Capacity;
  readonly matter: Matter;
  /** Whoever asks is whom the data is about. */
  readonly ofThemselves: boolean;
  /** Whole years of whom the data is about, on the day of receipt; undefined where the day of birth is not known. */
  readonly age: number | undefined;
  readonly understands: Understanding;
  /** Something in it may harm somebody, or accuses whoever asks. */
  readonly safeguarding: boolean;
  readonly schoolType: School['type'];
  readonly policy: Organisation['policy'];
}

/** What is known of a request already, with what somebody has just judged. */
export const askingFacts = (
  { asked, standing }: Pick<DataRequest, 'asked' | 'standing'>,
  { schools, policy }: Pick<Organisation, 'schools' | 'policy'>,
  judged: Partial<Pick<AskingFacts, 'understands' | 'safeguarding'>> = {},
): AskingFacts => {
  const { capacity, matter, bornOn, receivedOn, school } = asked;
  return {
    capacity,
    matter,
    ofThemselves: mayBeTheirOwn.includes(capacity) && isSamePerson(asked, { requester: asked.requester }),
    age: bornOn === undefined ? undefined : ageOn(bornOn, receivedOn),
    understands: judged.understands ?? standing?.understands ?? 'not-judged',
    safeguarding: judged.safeguarding ?? standing?.safeguarding ?? false,
    schoolType: schools.find(({ id }) => id === school)?.type ?? 'not-stated',
    policy,
  };
};

/** A parent and a representative ask about somebody else, also where nobody else was named. */
const mayBeTheirOwn: readonly Capacity[] = ['pupil', 'staff', 'other'];

/** Whole years on a day; the birthday itself counts, and who was born on 29 February has one in each year. */
export const ageOn = (bornOn: Day, day: Day): number => {
  const years = Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return reachesAgeOn(bornOn, years) <= day ? years : years - 1;
};

/** On the day of receipt. Where the day of birth is not known, no: it may be a child. */
export const isAdult = ({ age }: Pick<AskingFacts, 'age'>): boolean => age !== undefined && age >= 18;

/** Whether it matters if the person understands what it means to ask: it may be a child. */
export const asksUnderstanding = (facts: AskingFacts): boolean =>
  !isAdult(facts) && (facts.capacity === 'pupil' || !facts.ofThemselves);

/** Whoever asks as a parent, with parental responsibility or without it, and where nobody is sure. */
export const isParent = ({ capacity }: Pick<AskingFacts, 'capacity'>): boolean => capacity.startsWith('parent-');
