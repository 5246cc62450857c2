import { pause } from './heard-words.ts';
import { readText } from './plain-text.ts';

/** A word as it was typed, and as it is matched. */
export interface SaidWord {
  readonly typed: string;
  /** In lower case, without an apostrophe or the s after it; `.` stands for a break. */
  readonly plain: string;
  /** “Jordan’s”. */
  readonly isPossessive: boolean;
}

const wordOrBreak = /[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}\p{N}]+)*'?|[.,;:!?()\n]/gu;
const possessive = /'s$|(?<=s)'$/i;

/** The words of a message in order. A name keeps the spelling in which it was typed. */
export const saidWords = (words: string): SaidWord[] =>
  (
    readText(words)
      .replace(/ ?[&+] ?/g, ' and ')
      .match(wordOrBreak) ?? []
  ).map((found) => {
    if (/^[.,;:!?()\n]$/.test(found)) return { typed: found, plain: pause, isPossessive: false };
    const typed = found.replace(possessive, '').replace(/'$/, '');
    return { typed, plain: typed.toLowerCase().replaceAll("'", ''), isPossessive: possessive.test(found) };
  });
