import { listInWords } from '../../deadlines/day-words.ts';

/** What was done at once, by containment step, as the end of a sentence that begins “We have”. */
const steps: Readonly<Record<string, string>> = {
  recall: 'tried to call the message back',
  'ask-delete': 'asked whoever received it to delete it and not to share it',
  'written-confirmation': 'asked for confirmation of the deletion in writing',
  'collect-post': 'arranged to collect it unopened',
  retrace: 'searched for it where it was last seen',
  'ring-places': 'asked wherever it could be',
  police: 'told the police',
  lock: 'asked for the device to be locked from a distance',
  locate: 'tried to locate the device',
  password: 'changed the password',
  'sign-out': 'had the account signed out everywhere',
  warn: 'warned our colleagues',
  close: 'closed or taken back what was open',
  access: 'had access removed that should not have been there',
  'ask-silence': 'asked whoever saw or heard it not to share it',
  'take-down': 'taken the document down',
  'ask-return': 'asked whoever has it to return or delete it',
  replace: 'prepared a correct copy, checked by a second person',
  'stop-using': 'stopped using the system',
  backup: 'asked what can be restored from backup',
  paper: 'seen to it that what children’s safety depends on is at hand another way',
  stop: 'stopped it from getting worse',
  'recycle-bin': 'looked for it where deleted things are kept',
  move: 'moved such talk to a private place',
  safety: 'put people’s safety first',
  secure: 'had the rooms locked or guarded',
  'act-now': 'acted on the information',
  safeguarding: 'told the safeguarding lead',
  'tell-lead': 'told the safeguarding lead',
  'ring-lead': 'rung the safeguarding lead',
  'ring-999': 'rung the police on 999',
  'warn-family': 'agreed who warns the family',
  'tell-family': 'agreed who tells the family',
  'ring-back': 'rung back the real person or office',
  'delete-for-all': 'deleted it for everyone in the chat or group',
  'take-post-down': 'taken it down',
  'ask-poster': 'asked whoever posted it to take it down',
  'ask-platform': 'asked the site to remove it',
  'cached-copies': 'looked for other copies and asked for their removal',
  'stop-sharing': 'stopped sharing it',
  'delete-chat': 'deleted the chat and any file in it',
  'training-off': 'switched off the use of chats for training',
  'collect-by-hand': 'collected it',
  'get-out': 'got it out and locked it away',
  'search-around': 'looked for anything carried away',
  unplug: 'cut it off from the network',
  'supplier-password': 'changed passwords that the supplier’s system held',
};

/** What matters to us and to the Commissioner, and tells the people affected nothing. */
const inward: Readonly<Record<string, string>> = {
  'keep-copy': 'kept a copy of what was sent',
  'tell-office': 'told the site office',
  rules: 'had the account checked for forwarding rules and messages sent',
  'keep-message': 'kept the message',
  'tell-it': 'told IT support',
  note: 'written down what was said, to whom and who could hear',
  list: 'listed what was stored there',
  keep: 'kept what shows what happened',
  'see-who': 'noted who could see it, and for how long',
  'see-opened': 'asked IT support who has opened or copied it',
  picture: 'kept a picture of it',
  'ring-it': 'rung IT support',
  'do-not-pay': 'paid nothing and not answered',
  'ring-insurer': 'rung the insurer or the risk protection arrangement (RPA)',
  'keep-evidence': 'kept everything as it was',
  'in-writing': 'asked the supplier for it in writing',
};

/** The same on a card: what was done and not what to do, so that nobody takes a record for advice. */
export const containedInWords = (contained: readonly string[]): string => {
  const done = contained.flatMap((step) => steps[step] ?? inward[step] ?? []).join('; ');
  return done.replace(/^./, (letter) => letter.toUpperCase());
};

/** `We have searched for it and told the police.`; empty where nothing of it was done. */
export const containedForIco = (contained: readonly string[]): string => sentence(contained, { ...steps, ...inward });

/** The same for the people affected. */
export const containedForPeople = (contained: readonly string[]): string => sentence(contained, steps);

const sentence = (contained: readonly string[], words: Readonly<Record<string, string>>): string => {
  const done = contained.flatMap((step) => words[step] ?? []);
  return done.length > 0 ? `We have ${listInWords(done)}.` : '';
};
