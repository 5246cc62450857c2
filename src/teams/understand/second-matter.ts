import type { BreachKind } from '../../domain/breach/report/breach-kinds.ts';
import type { Matter } from '../../domain/request/matters.ts';
import { breachSaid } from './breach-said.ts';
import { heardWords } from './heard-words.ts';
import { plainText } from './plain-text.ts';
import { requestSaid } from './request-said.ts';
import { toldFacts } from './told-facts.ts';
import { toldRequest } from './told-request.ts';
import { toldTime } from './told-time.ts';

/** Something else that was told in one breath with what has been sent, and what it would be begun with. */
export type SecondMatter =
  | { readonly dialogue: 'report-breach'; readonly kind: BreachKind; readonly part: string }
  | { readonly dialogue: 'log-request'; readonly matter: Matter | undefined; readonly part: string };

const parting = /[.;!?\n]+|,? *\b(?:and|but|also|plus|secondly)\b/i;
/** One breach is often told as two things that happened; these words say that there are two. */
const anotherToo =
  /\b(?:also|too|as well|plus|secondly|(?:two|three|another|other) (?:things?|matters?)|on top of (?:that|it))\b/i;

const partsOf = (words: string) =>
  words
    .split(parting)
    .filter((part) => part.trim() !== '')
    .map((part) => ({ part, heard: heardWords(plainText(part)) }));

/** What a report of a breach mentions besides: a request, which has a date of its own, or a breach of another kind. */
export const besideBreach = (words: string, kind: BreachKind): SecondMatter | undefined => {
  const parts = partsOf(words);
  for (const { part, heard } of parts) {
    const request = requestSaid(heard, part);
    if (request?.fromSomebody) return { dialogue: 'log-request', matter: request.matter, part };
  }
  if (!anotherToo.test(words)) return undefined;
  const told = parts.flatMap(({ part, heard }) => {
    const said = breachSaid(heard);
    return said.said === 'happened' && said.kind !== undefined ? [{ part, kind: said.kind }] : [];
  });
  // Where the kind was put right by hand, what was heard is not to be trusted.
  const other = told.some((each) => each.kind === kind) ? told.find((each) => each.kind !== kind) : undefined;
  return other && { dialogue: 'report-breach', ...other };
};

/** What a request mentions besides: a breach, which the words tell more plainly than the request. */
export const besideRequest = (words: string): SecondMatter | undefined => {
  if (requestSaid(heardWords(plainText(words)), words) !== undefined) return undefined;
  const parts = partsOf(words);
  // “Delete the photo that we put on the website” is one thing.
  if (parts.length === 1) return undefined;
  for (const { part, heard } of parts) {
    const said = breachSaid(heard);
    if (said.said === 'happened' && said.kind !== undefined && requestSaid(heard, part) === undefined) {
      return { dialogue: 'report-breach', kind: said.kind, part };
    }
  }
  return undefined;
};

/** The answers that the words give already; all the words go along, so that none is lost. */
export const toldOfSecond = (second: SecondMatter, words: string, now: Date): Record<string, string> => {
  const plain = plainText(second.part);
  const heard = heardWords(plain);
  if (second.dialogue === 'report-breach') {
    return { ...toldFacts(heard, second.kind), ...toldTime(plain, now), summary: words };
  }
  const request = requestSaid(heard, second.part);
  return { ...(request && toldRequest(request, { heard, words: second.part, plain, now })), wants: words };
};
