import type { ShownButton } from '../../desk/ports/shown-buttons.ts';
import { heardWords, pause } from '../understand/heard-words.ts';
import { saysOnly } from '../understand/phrases.ts';
import { plainText } from '../understand/plain-text.ts';
import { wordLists } from '../understand/word-lists.ts';

const lists = wordLists('yes-and-no');
const saidBy = { yes: lists.list('yes'), no: lists.list('no'), 'never mind': lists.list('never-mind') };
export type YesOrNo = keyof typeof saidBy;

/** A title with whatever courtesy stands around it. */
const longestTyped = 120;

/** Whether somebody has said no more than yes, no or never mind. */
export const yesOrNo = (words: string): YesOrNo | undefined => {
  const said = heardWords(plainText(words)).filter((word) => word !== pause);
  return (Object.keys(saidBy) as YesOrNo[]).find((each) => saysOnly(said, saidBy[each]));
};

/**
 * The button that typed words are the title of, or that they say yes or no to; `cards` are the cards in front of
 * somebody, the newest first. A title in two languages is typed in either, and one with a number by the number alone.
 */
export const buttonMeant = (words: string, cards: readonly (readonly ShownButton[])[]): ShownButton | undefined => {
  if (words.length > longestTyped) return undefined;
  const said = asTitle(words);
  if (said === '') return undefined;
  return (
    theFirst(cards, ({ title }) => asTitle(title) === said) ??
    theOnly(cards, ({ title }) => partsOf(title).includes(said)) ??
    answered(words, cards[0] ?? [])
  );
};

const theFirst = (cards: readonly (readonly ShownButton[])[], fits: (each: ShownButton) => boolean) =>
  cards.map((buttons) => buttons.find(fits)).find((each) => each !== undefined);

/** Of two that are alike on one card neither is guessed. */
const theOnly = (cards: readonly (readonly ShownButton[])[], fits: (each: ShownButton) => boolean) => {
  const fitting = cards.map((buttons) => buttons.filter(fits)).find(({ length }) => length > 0);
  return fitting?.length === 1 ? fitting[0] : undefined;
};

/** Letters and figures alone, in lower case, however they are quoted, spaced and ended. A Turkish i has its dot or not by its case. */
const asTitle = (words: string): string =>
  plainText(words)
    .replace(/ı|i\u0307/g, 'i')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .replace(/^(?:(?:please|press|click|tap|choose) )+/, '')
    .trim();

const partsOf = (title: string): string[] => {
  const number = /^(\d+)\. /.exec(title)?.[1];
  return [...(title.includes(' / ') ? title.split(' / ').map(asTitle) : []), ...(number ? [number] : [])];
};

/** Only a question that has yes or no for an answer; “never mind” keeps what there is. */
const answered = (words: string, [...buttons]: readonly ShownButton[]): ShownButton | undefined => {
  const said = yesOrNo(words);
  const [agrees, declines] = [buttons.find(isYes), buttons.find(isNo)];
  if (said === undefined || !agrees) return undefined;
  return said === 'yes' ? agrees : declines;
};

const isYes = ({ title, carries }: ShownButton): boolean =>
  /^yes\b/i.test(title) || carries['press'] === 'confirm-cancel' || carries['do'] === 'undo';
const isNo = ({ title, carries }: ShownButton): boolean => /^no\b/i.test(title) || carries['press'] === 'keep';
