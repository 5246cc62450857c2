import { answerParts } from '../../src/domain/request/answer/answer.ts';
import { type Seat, titlesOn, wordsOf } from './journey.ts';

type Typed = Readonly<Record<string, string>>;

/**
 * Goes from card to card: types into each and presses Next, or `last` where that is the way on, also where a card came back
 * because nothing more is asked. Answers with what is shown then.
 */
export const goThrough = async (seat: Seat, cards: readonly Typed[], last: string): Promise<string> => {
  for (const typed of cards) await seat.press(titlesOn(seat.card).includes('Next') ? 'Next' : last, typed);
  if (/nothing more to ask/.test(wordsOf(seat.card))) await seat.press(last);
  return wordsOf(seat.card);
};

/** Leaves a form without sending it. */
export const giveUp = async (seat: Seat): Promise<void> => {
  await seat.press('Cancel');
  await seat.press(titlesOn(seat.card).at(-1) ?? '');
};

/** Logs what somebody tells, as they tell it; answers with its reference. */
export const log = async (seat: Seat, told: string, cards: readonly Typed[]): Promise<string> => {
  await seat.say(told);
  for (const typed of cards) await seat.press('Next', typed);
  return referenceOn(wordsOf(await seat.press('Log the request')));
};

export const referenceOn = (words: string): string => /AR-\d{4}-\d{4}/.exec(words)?.[0] ?? '';

/** What Mrs Khan asked Maya at the gate; `reach` is what Maya says of how to reach and know her. */
export const khan = {
  told: 'Mrs Khan asked me at the gate for everything about her son Adam',
  asks: { capacity: 'parent-with-responsibility', requester: 'Amina Khan' },
  about: { subject: 'Adam Khan', bornOn: '2018-05-14', school: 'hillcrest' },
  reach: { contact: '12 Example Street', knownBecause: 'I have taught her son for two years.' },
};

export const logKhan = (seat: Seat): Promise<string> => log(seat, khan.told, [khan.asks, khan.about, {}, khan.reach]);

/** The judgement of a mother with parental responsibility whose child is too young to ask. */
export const judgeForChild = async (
  seat: Seat,
  reference: string,
  safeguarding: 'yes' | 'no' = 'no',
): Promise<string> => {
  await seat.say(`${reference}: judge whether they may ask`);
  return goThrough(
    seat,
    [
      { understands: 'does-not-understand', understandsBecause: 'He is eight and did not know what a record is.' },
      { safeguarding },
      { decision: 'for-child', reason: 'She has parental responsibility, and he is too young to ask.' },
    ],
    'Record it',
  );
};

export const consult = async (seat: Seat, reference: string, on: string): Promise<string> => {
  await seat.say(`${reference}: the school was consulted`);
  return goThrough(seat, [{ outcome: 'done' }, { on, words: 'They see nothing that could harm him.' }], 'Record it');
};

export const search = async (seat: Seat, reference: string): Promise<string> => {
  await seat.say(`${reference}: searched the files`);
  return goThrough(
    seat,
    [{ place: 'The case files of the mentors.', found: '42 pages and 17 messages.', holdsHealth: 'no' }],
    'Record it',
  );
};

/** Puts together what an access request asks for, with every part that the law wants. */
export const prepare = async (seat: Seat, reference: string, disputed = 'none'): Promise<string> => {
  await seat.say(`${reference}: put the answer together`);
  const says = { words: '42 pages, and the letter that explains them.', form: 'paper' };
  return goThrough(seat, [says, { parts: answerParts.join(',') }, { disputed }], 'Ask somebody else to look at it');
};

export const check = async (seat: Seat, reference: string): Promise<string> => {
  await seat.say(`${reference}: check the answer`);
  return goThrough(seat, [{}, { finding: 'right', words: 'Nobody else is in it, and it is whole.' }], 'Record it');
};

export const deliver = async (seat: Seat, reference: string, how: Typed): Promise<string> => {
  await seat.say(`${reference}: hand over the answer`);
  return goThrough(seat, [{}, how], 'Record that they have it');
};
