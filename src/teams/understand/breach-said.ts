import type { BreachKind } from '../../domain/breach/report/breach-kinds.ts';
import { enoughPoints, plainestSign } from './breach-signs.ts';
import { deniable } from './breach-words.ts';
import { pause } from './heard-words.ts';
import { type Phrases, phrases, placesOf, says } from './phrases.ts';

/** Stands for a word that does not tell what happened; no phrase names it. */
const unsaid = '_';

const doing = 'send/email/share/post/give/put/take/use/forward/leave/tell/show/upload/delete/shred/destroy';
/** From here to the end of the part of the sentence, something is only imagined or asked in general. */
const imagined =
  phrases(`if, thanks/thank for, thank you for, is this/that/it a, would this/that/it, does this/that/it, what happens when/after, what do i/we do when, what should i/we/you/staff do when, suppose, supposing, imagine, in case,
  hypothetical*, scenario, unless, worried about, how do/can/should i/we avoid/stop/prevent/protect/keep, training/assembly/lesson/policy/quiz/inset on/about/for,
  can/may/should/could i/we ${doing}, is it ok/okay/alright to, are we/you allowed, am i allowed, what is, what are, what counts as, definition of, meaning of`);
/** Wondering whether one did it is worth a report; wondering what would follow is not. */
const notImagined = phrases(
  `sure/know/certain/remember/clear/tell/wonder/wondering if, if i am honest, even if, as if, if possible, if this/that/it is/was/counts/matters/helps, if you, i/we suppose, what is happening/happened/worse`,
);
const denied =
  phrases(`not ${deniable}, not been/actually/yet/got/had/be/get/being/even ${deniable}, not been/had/a/any/an ${deniable}, not been/had a ${deniable}, not a/any/had data/security ${deniable},
  never ${deniable}, never been/actually ${deniable}, nobody/noone/none ${deniable}, nobody/noone/none has/have/was/were ${deniable}, nobody/noone/none has/have been ${deniable}, no one has been ${deniable}, no one ${deniable}, no one has ${deniable}, no breach/breaches, no data breach/breaches`);
const notDenied = phrases('not only, not just');
/** What a question about someone's rights or about sharing looks like: there is no act for it. */
const otherAsked =
  phrases(`subject access, sar, sars, dsar, foi, freedom of information, copy of .. data/information/file/record/records/report, access request,
  asked/asking/wants/want/like/request*/ask/entitled to see, asked/asking/wants/want/request* for .. copy/file/records/data/information, right to be forgotten, right to erasure/rectification,
  withdraw* .. consent, can/may/should/could/do i/we .. share, allowed to .. share, ok/okay to .. share, consent, permission for, have/has permission, data sharing agreement, privacy notice, dpia, retention, how long .. keep, correct .. date of birth, change .. address on`);

const clauseEnd = new Set([pause, 'but', 'though', 'although', 'however', 'just', 'because', 'so']);

/** The words with everything from each place to the end of its part of the sentence struck out. */
const struckOut = (heard: readonly string[], sought: Phrases, except: Phrases): string[] => {
  const spared = placesOf(heard, except);
  const left = [...heard];
  for (const { start } of placesOf(heard, sought)) {
    if (spared.some((place) => place.start <= start && start < place.end)) continue;
    for (let at = start; at < left.length && !clauseEnd.has(left[at] ?? pause); at++) left[at] = unsaid;
  }
  return left;
};

/** `perhaps`: a word of our trade and no more. `imagined` and `denied`: a breach that did not happen. */
export type BreachSaid =
  | { said: 'happened'; kind: BreachKind | undefined }
  | { said: 'perhaps' | 'imagined' | 'denied' | 'other-question' | 'nothing' };

const withoutImagined = (heard: readonly string[]): string[] => struckOut(heard, imagined, notImagined);

/** The words without what is imagined or denied. */
export const reallySaid = (heard: readonly string[]): string[] => struckOut(withoutImagined(heard), denied, notDenied);

/** Whether the words tell of a breach that happened, and of which kind; what is imagined or denied does not count. */
export const breachSaid = (heard: readonly string[]): BreachSaid => {
  const whole = plainestSign(heard);
  const best = plainestSign(reallySaid(heard));
  if (best.points >= enoughPoints) return { said: 'happened', kind: best.kind };
  if (says(heard, otherAsked)) return { said: 'other-question' };
  if (whole.points === 0) return { said: 'nothing' };
  if (best.points === whole.points) return { said: 'perhaps' };
  return { said: plainestSign(withoutImagined(heard)).points < whole.points ? 'imagined' : 'denied' };
};
