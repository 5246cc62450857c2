import { pause } from './heard-words.ts';

const intentions = new Set(['meant', 'intended', 'supposed', 'trying', 'wanted', 'should']);
/** Words that turn from what was meant to what was done. */
const turns = new Set([pause, 'but', 'and', 'instead', 'accidentally', 'went', 'sent', 'emailed', 'got', 'gone']);

/**
 * The words without whom it was meant for: “meant to send it to staff, sent it to all students”, “the list for staff
 * went to parents instead of staff”. Whoever should have had it is not who has it.
 */
export const withoutIntended = (heard: readonly string[]): string[] => {
  const left: string[] = [];
  for (let at = 0; at < heard.length; at += 1) {
    const end = endOfIntention(heard, at);
    if (end === undefined) left.push(heard[at] ?? '');
    else {
      left.push(pause);
      at = end - 1;
    }
  }
  return left;
};

/** One past the last word of what was meant, where it begins at `at`. */
const endOfIntention = (heard: readonly string[], at: number): number | undefined => {
  const [word = '', next = ''] = heard.slice(at, at + 2);
  if ((word === 'instead' && next === 'of') || (word === 'rather' && next === 'than')) return firstOf(heard, at + 2);
  if (!intentions.has(word)) return undefined;
  // “meant for staff to all students”: what follows “to” was done.
  if (next === 'for') return firstOf(heard, at + 2, new Set([...turns, 'to']));
  // “meant to send it”, “should have gone to”: the verb itself is no turn.
  return ['to', 'have', 'be', 'of', 've'].includes(next) ? firstOf(heard, at + 3) : undefined;
};

const firstOf = (heard: readonly string[], from: number, ends: ReadonlySet<string> = turns): number => {
  const at = heard.findIndex((word, index) => index >= from && ends.has(word));
  return at === -1 ? heard.length : at;
};
