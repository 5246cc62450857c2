import { plainly } from './own-data.ts';

const many =
  '(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|several|many|a (?:group|number) of|a dozen|all the|all our|both)';
const people = '(?:parents|families|mums|dads|mothers|fathers|carers|pupils|students|staff|teachers)';
const signed = new RegExp(
  `\\b${many} (?:of )?(?:(?:the|our|year \\d+|y\\d+|angry|other|different) ){0,2}${people}\\b.{0,60}\\b(?:sign|letter|petition|ask|want|request|demand|wr[io]t|email|sar)|\\bpetition|\\bjoint (?:letter|request|sar)\\b|\\b(?:signed by|from|on behalf of) ${many} (?:of )?(?:the )?${people}\\b`,
);

/** Whether one letter seems to be by several people: each of them has a right of their own, with a time of its own. */
export const saysSeveral = (words: string): boolean => signed.test(plainly(words));

export const severalWarning =
  'A letter by several people is several requests: each child has a date, a proof and an answer of its own. Log this one for one child. When it is sent, press “Log the next from the same letter”.';
