import { pause } from './heard-words.ts';
import { type Place, phrases, says } from './phrases.ts';
import { allowedTo, recipientPlaces } from './recipients-asked.ts';
import { beforeIt, overlaps, readWord } from './said-beside.ts';
import type { SaidWord } from './said-words.ts';
import { worksDenied } from './works-said.ts';

const refusals = phrases('refus*, object*, withdr*, revok*, opt/opts/opted/opting out, against');
/** Not to do something, or to take it away. */
const turnsRound = phrases(
  `not, no, never, none, nobody, without, cant, cannot, dont, doesnt, didnt, isnt, arent, wasnt, werent, wont, wouldnt, shouldnt,
  couldnt, hasnt, havent, hadnt, mustnt, neither, nor, off, remov*, delet*, stop/stops/stopped/stopping, except, unless, instead,
  take/takes/taking/taken/bring/pull/pulled down, down from, hide, blur/blurred, prevent*, avoid*, withhold*, keep/keeping/kept .. from`,
);
/** What has happened, or why: a yes would answer something else. */
const asksOtherwise = phrases(
  `did/had/was/were/does we/i/you/he/she/they/anyone/anybody/somebody/someone/_, has he/she/anyone/anybody/somebody/someone/_,
  have we/i/you/they told/shared/sent/given/passed/spoken/informed/emailed/rung/contacted/already/ever/been, why, how come, since when`,
);
const opensOtherwise = new Set('who whom whose why when how where which'.split(' '));
const courtesy = new Set([pause, ...'please hi hello hey so and but ok quick question'.split(' ')]);

/** Whether a yes might be to a question that was not asked; `asked` are the places that were read as the question. */
export const isDoubted = (said: readonly SaidWord[], asked: readonly Place[], about: string): boolean => {
  const plain = said.map((word) => word.plain);
  if (says(plain, refusals) || opensOtherwise.has(plain.find((word) => !courtesy.has(word)) ?? '')) return true;
  if (isAskedOfSomebody(plain) || isAboutFamily(plain)) return true;
  const denied = worksDenied(plain);
  const clear = plain.map((word, at) => (denied.some(({ start, end }) => start <= at && at < end) ? readWord : word));
  return asked.some(({ start, end }) => {
    const from = plain.lastIndexOf(pause, start) + 1;
    const until = plain.indexOf(pause, end);
    const clause = clear.slice(from, until < 0 ? undefined : until);
    const whole = said.slice(from, until < 0 ? undefined : until);
    return says(clause, turnsRound) || says(clause, asksOtherwise) || (about === 'share' && isDoneByPupil(whole));
  });
};

const askedOf = new Set('is are has have had did does do was were'.split(' '));

/** “Has his dad agreed?” and “does CAMHS know?” ask what somebody did; “is mum allowed to know?” asks what may be done. */
const isAskedOfSomebody = (plain: readonly string[]): boolean =>
  recipientPlaces(plain).some(({ start, end }) => {
    const at = beforeIt(plain, start);
    const isOpening = at === 0 || courtesy.has(plain[at - 1] ?? pause);
    return isOpening && askedOf.has(plain[at] ?? '') && !allowedTo.has(plain[end] ?? '');
  });

const about = new Set(['about', 'regarding', 're', 'concerning', 'on']);

/** “Can we tell CAMHS about Jordan's mum?” is not about Jordan. */
const isAboutFamily = (plain: readonly string[]): boolean =>
  recipientPlaces(plain).some(
    ({ recipient, start }) => recipient === 'family' && about.has(plain[beforeIt(plain, start)] ?? ''),
  );

const mayDo = new Set('can could may might should shall must is are will does has'.split(' '));

/** “Can Jordan go to college?”: nothing is shared by us. */
const isDoneByPupil = (said: readonly SaidWord[]): boolean =>
  said.some(({ plain }, at) => {
    if (!mayDo.has(plain)) return false;
    let end = at + 1;
    while (said[end]?.plain === readWord && !said[end]?.isPossessive) end++;
    const isNamed = end > at + 1 && said[end]?.plain !== readWord;
    return isNamed || said[at + 1]?.plain === 'he' || said[at + 1]?.plain === 'she';
  });

/** Recipients whose words stand for a photograph's use, such as the press, are no others. */
export const notAmong = <P extends Place>(places: readonly P[], others: readonly Place[]): P[] =>
  places.filter((place) => !others.some((other) => overlaps(place, other)));
