import type { BreachKind } from '../../domain/breach/report/breach-kinds.ts';
import * as words from './breach-words.ts';
import { fearedPerson } from './danger-said.ts';
import { type Phrases, says } from './phrases.ts';

/** One sign of a breach: from each group, one phrase must be said. More points: a plainer sign. */
interface BreachSign {
  readonly kind: BreachKind | undefined;
  readonly points: number;
  readonly all: readonly Phrases[];
}

/** Points from which a report is started. Below it we ask which of our services is meant. */
export const enoughPoints = 2;

const sign = (kind: BreachKind | undefined, points: number, ...all: readonly Phrases[]): BreachSign => ({
  kind,
  points,
  all,
});

/** The signs, by points. Of two with equal points the earlier in this table is meant. */
const signs: readonly BreachSign[] = [
  sign('supplier-told-us', 8, words.supplierTold, words.supplierHit),
  sign('tricked', 7, words.pretended, words.gaveAway),
  sign('system-attacked', 7, words.attacked, words.lockedFiles),
  sign('seen-by-wrong-person', 6, words.pupilOnStaffAccount),
  sign('said-aloud', 6, words.letSlip),
  sign('fire-or-flood', 6, words.water),

  sign('system-attacked', 6, words.ransom),
  sign('published-online', 6, words.chatbot, words.fedIn),

  sign('wrong-recipient', 5, words.addressesShown),
  sign('wrong-recipient', 5, words.wrongSending),
  sign('phishing', 5, words.scam),
  sign('seen-by-wrong-person', 5, words.leftOpen),
  sign('not-redacted', 5, words.namesShow),
  sign('said-aloud', 5, words.spoke, words.inOthersHearing),
  sign('fire-or-flood', 5, words.fire, words.building),
  sign('not-acted-on', 5, words.ignored),
  sign('system-failure', 5, words.machine, words.machineFailed),
  sign('wrongly-destroyed', 5, words.badlyDestroyed),

  sign('phishing', 4, words.accountTaken),
  sign('wrong-recipient', 4, words.sent, words.wrongRecipient),
  sign('wrong-recipient', 4, words.reachedThem, words.addressed, fearedPerson),
  sign('seen-by-wrong-person', 4, words.looked, words.sensitive),
  sign('seen-by-wrong-person', 4, words.noRight),
  sign('system-failure', 4, words.system, words.failed),
  sign('lost-device', 4, words.lost, words.device),
  sign('lost-device', 4, words.left, words.device, words.somewhere),
  sign('lost-device', 4, words.notInPlace, words.device),

  sign('lost-paper', 3, words.lost, words.paper),
  sign('lost-paper', 3, words.left, words.paper, words.somewhere),
  sign('lost-paper', 3, words.lostRequest),
  sign('wrongly-destroyed', 3, words.destroyed, words.stored),
  sign('wrong-recipient', 3, words.sent, words.byMistake),
  sign('wrong-recipient', 3, words.sentOut, words.wrongOne),
  sign('wrong-recipient', 3, words.sentOut, words.toMany),
  sign('wrong-recipient', 3, words.swapped, words.sendable),
  sign('other', 3, words.unlisted, words.reported),
  sign('other', 3, words.picture, words.withoutLeave),

  sign('published-online', 2, words.published),
  sign(undefined, 2, words.breach),
  sign(undefined, 2, words.lost, words.anyData),
  sign(undefined, 2, words.lost, words.bag, words.inBag),

  sign(undefined, 1, words.lost),
  sign(undefined, 1, words.device),
  sign(undefined, 1, words.wrongRecipient),
  sign(undefined, 1, words.hint),
];

/** The plainest sign of a breach in the words; 0 points without any. */
export const plainestSign = (heard: readonly string[]): { kind: BreachKind | undefined; points: number } =>
  signs.reduce<{ kind: BreachKind | undefined; points: number }>(
    (best, { kind, points, all }) =>
      points > best.points && all.every((group) => says(heard, group)) ? { kind, points } : best,
    { kind: undefined, points: 0 },
  );
