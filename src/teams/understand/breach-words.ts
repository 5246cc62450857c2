import { wordLists } from './word-lists.ts';

const lists = wordLists('breach');

/** What people say of each kind of breach, for breach-signs.ts. The notation is that of phrases.ts. */

export const lost = lists.list('lost');
export const notInPlace = lists.list('notInPlace');
export const left = lists.list('left');
export const somewhere = lists.list('somewhere');
export const device = lists.list('device');
export const paper = lists.list('paper');
/** A request that came is a paper too, of which people say in other ways that it was left or has gone somewhere. */
export const lostRequest = lists.list('lostRequest');
export const bag = lists.list('bag');
export const inBag = lists.list('inBag');

export const sent = lists.list('sent');
/** Verbs that leave no doubt that something was sent or given. */
export const sentOut = lists.list('sentOut');
export const wrongOne = lists.list('wrongOne');
export const toMany = lists.list('toMany');
export const wrongRecipient = lists.list('wrongRecipient');
export const byMistake = lists.list('byMistake');
export const swapped = lists.list('swapped');
export const sendable = lists.list('sendable');
export const addressesShown = lists.list('addressesShown');
export const wrongSending = lists.list('wrongSending');

export const scam = lists.list('scam');
/** Somebody's trick that drew information out of us; where it was a password, the account is what matters. */
export const pretended = lists.list('pretended');
export const gaveAway = lists.list('gaveAway');
/** An attack on systems rather than on somebody's account. */
export const attacked = lists.list('attacked');
export const ransom = lists.list('ransom');
export const lockedFiles = lists.list('lockedFiles');
export const supplierTold = lists.list('supplierTold');
export const supplierHit = lists.list('supplierHit');
export const chatbot = lists.list('chatbot');
export const fedIn = lists.list('fedIn');
export const reachedThem = lists.list('reachedThem');
/** A paper or message that may carry an address, for words that name whom somebody hides from. */
export const addressed = lists.list('addressed');

export const accountTaken = lists.list('accountTaken');

export const pupilOnStaffAccount = lists.list('pupilOnStaffAccount');
export const leftOpen = lists.list('leftOpen');
export const looked = lists.list('looked');
export const sensitive = lists.list('sensitive');
export const noRight = lists.list('noRight');

export const namesShow = lists.list('namesShow');

export const system = lists.list('system');
export const failed = lists.list('failed');
export const machine = lists.list('machine');
export const machineFailed = lists.list('machineFailed');

export const destroyed = lists.list('destroyed');
export const stored = lists.list('stored');
export const badlyDestroyed = lists.list('badlyDestroyed');

export const spoke = lists.list('spoke');
export const inOthersHearing = lists.list('inOthersHearing');
export const letSlip = lists.list('letSlip');

export const water = lists.list('water');
export const fire = lists.list('fire');
export const building = lists.list('building');

export const ignored = lists.list('ignored');

export const unlisted = lists.list('unlisted');
export const reported = lists.list('reported');
export const picture = lists.list('picture');
export const withoutLeave = lists.list('withoutLeave');

export const published = lists.list('published');
export const breach = lists.list('breach');
export const anyData = lists.list('anyData');
export const hint = lists.list('hint');

/** Loss, theft and destruction, said so plainly that no question about a pupil is meant. */
export const goneForGood = lists.list('goneForGood');

/** Verbs whose denial means that nothing happened: "not redacted" is a breach, "not lost" is not. */
export const deniable = lists.word('deniable');
