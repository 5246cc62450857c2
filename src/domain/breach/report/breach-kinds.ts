/**
 * The kinds of breach in the order schools meet them, each with the trust policy's cause (Bradgate s.16),
 * whether the ICO's form would call it a cyber incident, and what to do in the first minutes.
 */
export const breachKinds = [
  'wrong-recipient',
  'lost-paper',
  'lost-device',
  'phishing',
  'seen-by-wrong-person',
  'not-redacted',
  'system-failure',
  'wrongly-destroyed',
  'said-aloud',
  'fire-or-flood',
  'not-acted-on',
  'other',
] as const;
export type BreachKind = (typeof breachKinds)[number];

export type TrustCause =
  | 'loss or theft of data or equipment'
  | 'unauthorised use or access'
  | 'equipment failure'
  | 'poor data destruction'
  | 'human mistake'
  | 'cyber-attack'
  | 'hacking'
  | 'unforeseen circumstance'
  | 'data not fully used or acted upon';

export interface ContainmentStep {
  readonly id: string;
  readonly words: string;
}

interface KindFacts {
  readonly name: string;
  readonly cause: TrustCause;
  readonly cyber: boolean;
  readonly contain: readonly ContainmentStep[];
}

const step = (id: string, words: string): ContainmentStep => ({ id, words });

export const kindFacts: Record<BreachKind, KindFacts> = {
  'wrong-recipient': {
    name: 'E-mail or post to the wrong person',
    cause: 'human mistake',
    cyber: false,
    contain: [
      step('recall', 'Recall the message, if your e-mail lets you'),
      step('ask-delete', 'Ask whoever received it to delete it and not to share it'),
      step('written-confirmation', 'Ask them to confirm the deletion in writing'),
      step('collect-post', 'If it went by post, arrange to collect it unopened'),
      step('keep-copy', 'Keep a copy of what was sent, so that you can say what was in it'),
    ],
  },
  'lost-paper': {
    name: 'Lost or stolen paper',
    cause: 'loss or theft of data or equipment',
    cyber: false,
    contain: [
      step('retrace', 'Retrace your steps and search where you last had it'),
      step('ring-places', 'Ring the places it could be: lost property, taxi, train, café'),
      step('tell-office', 'Tell the site office, so that anything handed in is kept safe'),
      step('police', 'If it was stolen, report it to the police and note the crime number'),
    ],
  },
  'lost-device': {
    name: 'Lost or stolen device',
    cause: 'loss or theft of data or equipment',
    cyber: false,
    contain: [
      step('lock', 'Ask IT support to lock or wipe the device from a distance'),
      step('locate', 'Try to locate it, and ring the places it could be'),
      step('password', 'Change your password, from another device'),
      step('tell-office', 'Tell the site office, so that anything handed in is kept safe'),
      step('police', 'If it was stolen, report it to the police and note the crime number'),
    ],
  },
  phishing: {
    name: 'Phishing or a stolen password',
    cause: 'cyber-attack',
    cyber: true,
    contain: [
      step('password', 'Change the password now, from another device'),
      step('sign-out', 'Ask IT support to sign the account out everywhere'),
      step('rules', 'Ask IT support to check for forwarding rules and messages sent'),
      step('warn', 'Warn colleagues who may have had the same message'),
      step('keep-message', 'Keep the message: do not delete it'),
    ],
  },
  'seen-by-wrong-person': {
    name: 'Someone saw or opened what they should not',
    cause: 'unauthorised use or access',
    cyber: false,
    contain: [
      step('close', 'Close or take back what was open'),
      step('password', 'Change the password, if an account was used'),
      step('access', 'Ask IT support to remove access that should not be there'),
      step('ask-silence', 'Ask whoever saw it not to share it, and to delete any copy or photograph'),
    ],
  },
  'not-redacted': {
    name: 'Something not blacked out',
    cause: 'human mistake',
    cyber: false,
    contain: [
      step('take-down', 'Take the document down, if it was published'),
      step('ask-return', 'Ask whoever has it to return or delete it'),
      step('replace', 'Prepare a correct copy, and have a second person check it'),
    ],
  },
  'system-failure': {
    name: 'System or equipment failure',
    cause: 'equipment failure',
    cyber: false,
    contain: [
      step('tell-it', 'Tell IT support'),
      step('stop-using', 'Stop using the system, so that nothing more is lost'),
      step('backup', 'Ask whether there is a backup, and from when'),
      step('paper', 'If children’s safety depends on the data, get it another way now'),
    ],
  },
  'wrongly-destroyed': {
    name: 'Wrongly destroyed or deleted',
    cause: 'poor data destruction',
    cyber: false,
    contain: [
      step('stop', 'Stop any more from being destroyed'),
      step('recycle-bin', 'Look in the recycle bin, or the bin or shredder tray'),
      step('backup', 'Ask IT support to restore it from backup'),
    ],
  },
  'said-aloud': {
    name: 'Said to or overheard by the wrong person',
    cause: 'human mistake',
    cyber: false,
    contain: [
      step('ask-silence', 'Ask whoever heard it to keep it to themselves'),
      step('note', 'Write down what was said, to whom, and who else could hear'),
      step('move', 'Carry on any such talk somewhere private'),
    ],
  },
  'fire-or-flood': {
    name: 'Fire or flood',
    cause: 'unforeseen circumstance',
    cyber: false,
    contain: [
      step('safety', 'People first: go near nothing until the site is declared safe'),
      step('secure', 'Ask for the rooms to be locked or guarded'),
      step('list', 'List what was stored there'),
      step('backup', 'Ask IT support what can be restored'),
    ],
  },
  'not-acted-on': {
    name: 'Information not used or acted on',
    cause: 'data not fully used or acted upon',
    cyber: false,
    contain: [
      step('act-now', 'Act on the information now, if it still matters'),
      step('safeguarding', 'If a child may be at risk, tell the safeguarding lead now'),
      step('keep', 'Keep the message or form as it is'),
    ],
  },
  other: {
    name: 'Something else',
    cause: 'human mistake',
    cyber: false,
    contain: [
      step('stop', 'Stop it from getting worse, if you can'),
      step('keep', 'Keep anything that shows what happened'),
      step('tell-lead', 'If a child may be at risk, tell the safeguarding lead now'),
    ],
  },
};
