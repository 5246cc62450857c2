import { heardWords } from './heard-words.ts';
import { says } from './phrases.ts';
import { plainText } from './plain-text.ts';
import type { Wanted } from './wanted.ts';
import { wordLists } from './word-lists.ts';

const lists = wordLists('commands');
const thanks = lists.list('thanks');
const goodbye = lists.list('goodbye');
const cross = lists.list('cross');

/** What somebody says who wants nothing of us. */
export const smallTalk = (words: string): Extract<Wanted, { want: 'small-talk' }>['said'] => {
  const heard = heardWords(plainText(words));
  if (says(heard, thanks)) return 'thanks';
  if (says(heard, goodbye)) return 'goodbye';
  return says(heard, cross) ? 'cross' : 'something-else';
};
