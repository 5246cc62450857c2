import { londonClock } from '../../domain/deadlines/london-time.ts';
import type { Capacity } from '../../domain/request/log/request-form.ts';
import { placesOf, says } from './phrases.ts';
import { namesSaid } from './request-names.ts';
import { capacityPhrases, wayPhrases, withoutResponsibility, withResponsibility } from './request-phrases.ts';
import type { RequestSaid } from './request-said.ts';
import { saidDays } from './said-days.ts';
import { openDay, openStretch } from './term-days-said.ts';

/** The answers of a request that the words give, as its inputs hold them; what they leave open is left out. */
export const toldRequest = (
  { matter }: RequestSaid,
  { heard, words, plain, now }: { heard: readonly string[]; words: string; plain: string; now: Date },
): Record<string, string> => {
  const told: Record<string, string | undefined> = {
    matter,
    capacity: capacityOf(matter, capacitySaid(heard)),
    ...namesSaid(words),
    how: wayPhrases.find(([, said]) => says(heard, said))?.[0],
    ...daysSaid(plain, now),
  };
  return Object.fromEntries(Object.entries(told).flatMap(([id, value]) => (value === undefined ? [] : [[id, value]])));
};

/** Of two the one that is said first asks: “mum’s solicitor” is the solicitor by the order of the table. */
const capacitySaid = (heard: readonly string[]): Capacity | undefined => {
  const found = capacityPhrases.find(([, said]) => placesOf(heard, said).length > 0)?.[0];
  if (found !== 'parent-not-sure') return found;
  if (says(heard, withoutResponsibility)) return 'parent-without-responsibility';
  return says(heard, withResponsibility) ? 'parent-with-responsibility' : found;
};

/** A pupil who has died is named and does not ask. */
const capacityOf = (matter: RequestSaid['matter'], said: Capacity | undefined): Capacity | undefined =>
  matter === 'deceased' && said === 'pupil' ? undefined : said;

const ofBirth = /\b(?:born|dob|d\.o\.b\.?|birth|birthday)\b[^,;.!?]{0,12}$/;
/** A day after one of these is not the day when somebody asked. */
const ofSomethingElse = /\b(?:since|from|until|till|between|dated|due|by|before|after|of|in)(?: the| about)? *$/;

/** No other day is taken for a day of the school year that only the person knows, not even today: it is left empty. */
const daysSaid = (plain: string, now: Date): { receivedOn?: string; bornOn?: string } => {
  const today = londonClock(now).day;
  const said = saidDays(plain, now, 'past').flatMap(({ on, before }) =>
    on === undefined || on > today ? [] : [{ on, before }],
  );
  const born = said.find(({ before }) => ofBirth.test(before));
  const came = plain.includes(openDay)
    ? undefined
    : said.find((each) => each !== born && !ofSomethingElse.test(each.before));
  const isOpen = plain.includes(openDay) || plain.includes(openStretch);
  return {
    ...(came ? { receivedOn: came.on } : isOpen ? { receivedOn: '' } : {}),
    ...(born ? { bornOn: born.on } : {}),
  };
};
