import { pause } from './heard-words.ts';
import { type Place, phrases, placesOf } from './phrases.ts';
import { goesOn, readWord } from './said-beside.ts';
import type { SaidWord } from './said-words.ts';

const works = 'work/works/working/worked';
const meets = `${works} with, supports/supporting/support/sees/seeing/see him/her/them/_`;
const not = 'not/never/dont/doesnt/didnt/isnt/arent/wasnt/hasnt/havent';
const doesNotWork = phrases(
  `${not} ${works} with, ${not} .. ${works} with, ${not} see/sees/seeing/seen/met/meet/support/supports him/her/them/_,
  stopped/stops/ended/finished ${works} with, has/have stopped/ended/finished ${works} with, used to ${works} with,
  used to see/support him/her/them/_, no longer ${works} with, no longer sees/supports, nothing to do with, never met`,
);

/** Where it is said that they do not work with the pupil, or do no longer. */
export const worksDenied = (plain: readonly string[]): Place[] => placesOf(plain, doesNotWork);

/**
 * Whether the words tell that an organisation works with the pupil. Yes only where nothing but “who work with him” is
 * said: what was, will be or may be is not told.
 */
export const worksSaid = (said: readonly SaidWord[]): 'yes' | 'no' | 'not-said' => {
  const plain = said.map((word) => word.plain);
  if (worksDenied(plain).length > 0) return 'no';
  return placesOf(plain, phrases(meets)).some((place) => isPlainlySo(said, plain, place)) ? 'yes' : 'not-said';
};

const subjects = new Set(['who', 'which', 'that', 'they', 'it']);
const between = new Set([...subjects, 'is', 'are', 'do', 'does', 'already', 'currently', 'now', 'also', 'both', 'all']);
const opensTelling = new Set(['and', 'because', 'as', 'since', 'yes']);
const notNow = new Set(
  'soon next until before once yet again if when unless anymore last from after longer'.split(' '),
);

const isPlainlySo = (said: readonly SaidWord[], plain: readonly string[], { start, end }: Place): boolean => {
  if (plain[start] === 'worked') return false;
  let first = start;
  while (between.has(plain[first - 1] ?? '')) first--;
  const before = plain[first - 1] ?? pause;
  const subject = plain[first] ?? '';
  const isTold = before === pause || opensTelling.has(before) || ['who', 'which', 'that'].includes(subject);
  if (first === start || !subjects.has(subject) || !isTold) return false;
  const whom = plain[end - 1] === 'with' ? afterWhom(said, plain, end) : end;
  if (whom === undefined || !goesOn.has(plain[whom] ?? pause)) return false;
  const rest = plain.slice(whom);
  const clause = rest.slice(0, rest.includes(pause) ? rest.indexOf(pause) : undefined);
  return !clause.some((word) => notNow.has(word));
};

/** Past “him” or the pupil's name; undefined where it is somebody else: “Jordan’s brother”. */
const afterWhom = (said: readonly SaidWord[], plain: readonly string[], start: number): number | undefined => {
  let at = start;
  if (['him', 'her', 'them'].includes(plain[at] ?? '')) return at + 1;
  while (plain[at] === readWord && !said[at]?.isPossessive) at++;
  return at === start || said[at]?.plain === readWord ? undefined : at;
};
