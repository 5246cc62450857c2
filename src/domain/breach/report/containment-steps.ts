import type { BreachKind } from './breach-kinds.ts';
import type { Way } from './ways.ts';

/** What to do in the first minutes. An id is stored with the time of its tick, so it never changes its meaning. */
export interface ContainmentStep {
  readonly id: string;
  readonly words: string;
}

const step = (id: string, words: string): ContainmentStep => ({ id, words });

const keepCopy = step('keep-copy', 'Keep a copy of what was sent, so that you can say what was in it');
const askDelete = step('ask-delete', 'Ask whoever received it to delete it and not to share it');
const inWriting = step('written-confirmation', 'Ask them to confirm the deletion in writing');
const askSilence = step('ask-silence', 'Ask whoever saw it not to share it, and to delete any copy or photograph');
const takePostDown = step('take-post-down', 'Take the post or file down');
const askPlatform = step('ask-platform', 'Ask the site to remove it: use its report button');
/**
 * Nobody may view, copy, keep or pass on an indecent image of a child, for proof neither (Protection of Children Act 1978
 * s. 1; UKCIS, Sharing nudes and semi-nudes).
 */
const keepPicture = step(
  'picture',
  'Keep a picture of it, with its day and time. Never of a child undressed: do not look for, copy or send that; ring the safeguarding lead now',
);
const cachedCopies = step('cached-copies', 'Search for other copies, and ask search engines to remove theirs');
const tellIt = step('tell-it', 'Tell IT support');
const police = step('police', 'If it was stolen, report it to the police and note the crime number');
const tellOffice = step('tell-office', 'Tell the site office, so that anything handed in is kept safe');
const getOut = step('get-out', 'Get it out of the skip or bin, or pick it up, and lock it away');
const note = step('note', 'Write down what was said, to whom, and who else could hear');

/** Whichever kind of breach it is: how to get back, or take down, what went this way. */
export const stepsByWay: Record<Way, readonly ContainmentStep[]> = {
  'e-mail': [step('recall', 'Recall the message, if your e-mail lets you'), askDelete, inWriting],
  post: [
    step('collect-post', 'Arrange to collect it unopened'),
    step('ask-return', 'Ask whoever has it to keep it shut, and not to copy it'),
  ],
  message: [step('delete-for-all', 'Delete it for everyone in the chat or group'), askDelete, inWriting],
  classroom: [takePostDown, step('see-who', 'Note who could see it, and since when'), askDelete],
  website: [takePostDown, cachedCopies, step('see-who', 'Note how long it was there, and who could see it')],
  'social-media': [
    takePostDown,
    step('ask-poster', 'If somebody else posted it, ask them to take it down'),
    askPlatform,
    keepPicture,
  ],
  'shared-link': [
    step('stop-sharing', 'Stop sharing the link, folder or file'),
    step('see-opened', 'Ask IT support who has opened or copied it'),
    askDelete,
  ],
  chatbot: [
    step('delete-chat', 'Delete the chat, and any file you gave it'),
    step('training-off', 'Switch off “use my chats for training” in its settings'),
    step('tell-it', 'Tell IT support which chatbot, and with which account'),
  ],
  'by-hand': [
    step('collect-by-hand', 'Collect it, from the child or the family, before it is read'),
    step('ask-return', 'If it has been read, ask for it back, and for no copies'),
  ],
  spoken: [step('ask-silence', 'Ask whoever heard it to keep it to themselves'), note],
  paper: [getOut, step('search-around', 'Look for anything that has blown or been carried away')],
  computer: [
    step('recycle-bin', 'Look in the recycle bin'),
    step('backup', 'Ask IT support to restore it from backup'),
  ],
  'other-way': [],
};

interface KindSteps {
  /** Where nothing is said of the way, or the kind takes no notice of it. */
  readonly usual: readonly ContainmentStep[];
  /** Where the way is known: what stands before and after the steps of the way. */
  readonly around?: { readonly before: readonly ContainmentStep[]; readonly after: readonly ContainmentStep[] };
}

export const stepsByKind: Record<BreachKind, KindSteps> = {
  'wrong-recipient': {
    usual: [
      step('recall', 'Recall the message, if your e-mail lets you'),
      askDelete,
      inWriting,
      step('collect-post', 'If it went by post, arrange to collect it unopened'),
      keepCopy,
    ],
    around: { before: [], after: [keepCopy] },
  },
  'lost-paper': {
    usual: [
      step('retrace', 'Retrace your steps and search where you last had it'),
      step('ring-places', 'Ring the places it could be: lost property, taxi, train, café'),
      tellOffice,
      police,
    ],
  },
  'lost-device': {
    usual: [
      step('lock', 'Ask IT support to lock or wipe the device from a distance'),
      step('locate', 'Try to locate it, and ring the places it could be'),
      step('password', 'Change your password, from another device'),
      tellOffice,
      police,
    ],
  },
  phishing: {
    usual: [
      step('password', 'Change the password now, from another device'),
      step('sign-out', 'Ask IT support to sign the account out everywhere'),
      step('rules', 'Ask IT support to check for forwarding rules and messages sent'),
      step('warn', 'Warn colleagues who may have had the same message'),
      step('keep-message', 'Keep the message: do not delete it'),
    ],
  },
  tricked: {
    usual: [
      step('ring-back', 'Ring back the real person or office, on a number you already have'),
      step('tell-lead', 'Tell the safeguarding lead now what was given away'),
      step('tell-family', 'Agree with them who tells the family'),
      step('warn', 'Warn colleagues: they may be rung or written to next'),
      step('note', 'Write down what you were asked, what you said, and the number or address used'),
    ],
  },
  'system-attacked': {
    usual: [
      step('unplug', 'Unplug it from the network and switch Wi-Fi off. Do not switch it off'),
      step('ring-it', 'Ring IT support now. Do not e-mail: somebody may be reading'),
      step('do-not-pay', 'Pay nothing, and do not answer whoever did it'),
      step('ring-insurer', 'Ring your insurer, or the government’s risk protection arrangement (RPA)'),
      step('keep-evidence', 'Keep everything as it is: photograph the screen, delete nothing'),
    ],
  },
  'supplier-told-us': {
    usual: [
      step('in-writing', 'Ask the supplier for it in writing: what happened, which data, since when'),
      step('tell-it', 'Tell IT support, so that they can cut the supplier’s access'),
      step('supplier-password', 'Change passwords that the supplier’s system holds'),
      step('keep-message', 'Keep the supplier’s message, with the day and time it came'),
    ],
  },
  'seen-by-wrong-person': {
    usual: [
      step('close', 'Close or take back what was open'),
      step('password', 'Change the password, if an account was used'),
      step('access', 'Ask IT support to remove access that should not be there'),
      askSilence,
    ],
    around: { before: [], after: [step('access', 'Ask IT support to remove access that should not be there')] },
  },
  'published-online': {
    usual: [takePostDown, askPlatform, cachedCopies, keepPicture],
    around: { before: [], after: [] },
  },
  'not-redacted': {
    usual: [
      step('take-down', 'Take the document down, if it was published'),
      step('ask-return', 'Ask whoever has it to return or delete it'),
      step('replace', 'Prepare a correct copy, and have a second person check it'),
    ],
    around: { before: [], after: [step('replace', 'Prepare a correct copy, and have a second person check it')] },
  },
  'system-failure': {
    usual: [
      tellIt,
      step('stop-using', 'Stop using the system, so that nothing more is lost'),
      step('backup', 'Ask whether there is a backup, and from when'),
      step('paper', 'If children’s safety depends on the data, get it another way now'),
    ],
  },
  'wrongly-destroyed': {
    usual: [
      step('stop', 'Stop any more from being destroyed'),
      step('get-out', 'If paper lies in a skip or bin, get it out and lock it away'),
      step('recycle-bin', 'Look in the recycle bin, or the bin or shredder tray'),
      step('backup', 'If it was on a computer, ask IT support to restore it from backup'),
    ],
    around: { before: [step('stop', 'Stop any more from being destroyed')], after: [] },
  },
  'said-aloud': {
    usual: [
      step('ask-silence', 'Ask whoever heard it to keep it to themselves'),
      note,
      step('move', 'Carry on any such talk somewhere private'),
    ],
  },
  'fire-or-flood': {
    usual: [
      step('safety', 'People first: go near nothing until the site is declared safe'),
      step('secure', 'Ask for the rooms to be locked or guarded'),
      step('list', 'List what was stored there'),
      step('backup', 'Ask IT support what can be restored'),
    ],
  },
  'not-acted-on': {
    usual: [
      step('act-now', 'Act on the information now, if it still matters'),
      step('safeguarding', 'If a child may be at risk, tell the safeguarding lead now'),
      step('keep', 'Keep the message or form as it is'),
    ],
  },
  other: {
    usual: [
      step('stop', 'Stop it from getting worse, if you can'),
      step('keep', 'Keep anything that shows what happened'),
      step('tell-lead', 'If a child may be at risk, tell the safeguarding lead now'),
    ],
    around: {
      before: [],
      after: [step('tell-lead', 'If a child may be at risk, tell the safeguarding lead now')],
    },
  },
};
