import type { BreachKind } from '../../domain/breach/report/breach-kinds.ts';
import type { Matter } from '../../domain/request/matters.ts';
import type { Want } from '../../hearing/examples.ts';
import { type Heard, hear } from '../../hearing/hearing.ts';
import { hearing } from '../../hearing/kept-hearing.ts';
import { heardWords } from './heard-words.ts';
import { kindHeard, matterHeard } from './meant-as.ts';
import { plainText } from './plain-text.ts';
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

/** A part is told plainly enough to be a matter of its own. */
const plainly = 0.8;

interface Part {
  readonly part: string;
  readonly heard: Heard;
}

const partsOf = (words: string): Part[] =>
  words
    .split(parting)
    .filter((part) => part.trim() !== '')
    .map((part) => ({ part, heard: hear(part, hearing()) }));

const tells = ({ heard }: Part, want: Want): boolean =>
  heard.wants.some(({ is, sure }) => is === want && sure >= plainly);

/** What a report of a breach mentions besides: a request, which has a date of its own, or a breach of another kind. */
export const besideBreach = (words: string, kind: BreachKind): SecondMatter | undefined => {
  const parts = partsOf(words);
  const request = parts.find((each) => tells(each, 'log-request'));
  if (request) return { dialogue: 'log-request', matter: matterHeard(request.heard, request.part), part: request.part };
  if (!anotherToo.test(words)) return undefined;
  const told = parts.flatMap((each) => {
    const own = tells(each, 'report-breach') ? kindHeard(each.heard) : undefined;
    return own === undefined ? [] : [{ part: each.part, kind: own }];
  });
  // Where the kind was put right by hand, what was heard is not to be trusted.
  const other = told.some((each) => each.kind === kind) ? told.find((each) => each.kind !== kind) : undefined;
  return other && { dialogue: 'report-breach', ...other };
};

/** What a request mentions besides: a breach, told plainly in a part of its own. */
export const besideRequest = (words: string): SecondMatter | undefined => {
  const parts = partsOf(words);
  // “Delete the photo that we put on the website” is one thing.
  if (parts.length === 1) return undefined;
  for (const each of parts) {
    const kind = tells(each, 'report-breach') ? kindHeard(each.heard) : undefined;
    if (kind !== undefined) return { dialogue: 'report-breach', kind, part: each.part };
  }
  return undefined;
};

/** The answers that the words give already; all the words go along, so that none is lost. */
export const toldOfSecond = (second: SecondMatter, words: string, now: Date): Record<string, string> => {
  const plain = plainText(second.part);
  const heard = heardWords(plain);
  return second.dialogue === 'report-breach'
    ? { ...toldFacts(heard, second.kind), ...toldTime(plain, now), summary: words }
    : { ...toldRequest(second, { heard, words: second.part, plain, now }), wants: words };
};
