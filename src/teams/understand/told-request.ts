import { londonClock } from '../../domain/deadlines/london-time.ts';
import { waysReceived } from '../../domain/request/log/request-form.ts';
import type { Matter } from '../../domain/request/matters.ts';
import { namesSaid } from './request-names.ts';
import { saidDays } from './said-days.ts';
import { openDay, openStretch } from './term-days-said.ts';
import { toldCapacity } from './told-capacity.ts';
import { told } from './told-of.ts';
import { wordLists } from './word-lists.ts';

/** How it came; the plainer words first. “Asked me” is said of any way but tells most often of a talk. */
const wayWords = wordLists('request-facts').choicesUnless('how', waysReceived);
/** The head of an e-mail that was pasted. */
const headOfEmail = /^\W*(?:from|subject|begin forwarded message):/m;

/** The answers of a request that the words give, as its inputs hold them; what they leave open is left out. */
export const toldRequest = (
  { matter }: { readonly matter: Matter | undefined },
  { heard, words, plain, now }: { heard: readonly string[]; words: string; plain: string; now: Date },
): Record<string, string> => {
  const facts: Record<string, string | undefined> = {
    matter,
    capacity: toldCapacity(heard, matter),
    ...namesSaid(words),
    how: headOfEmail.test(plain) ? 'e-mail' : told(heard, wayWords)[0],
    ...daysSaid(plain, now),
  };
  return Object.fromEntries(Object.entries(facts).flatMap(([id, value]) => (value === undefined ? [] : [[id, value]])));
};

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
