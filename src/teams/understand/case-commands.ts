import { type CasePage, casePages } from '../../domain/breach/case-pages.ts';
import { type DocumentKind, documentKinds } from '../../domain/breach/tell/make-document.ts';
import { type SnoozeMinutes, snoozeMinutes } from '../card/buttons.ts';
import { saidOfOne } from './acts-said.ts';
import { commandToPupil } from './commands-to-pupil.ts';
import { commandToRequest } from './commands-to-request.ts';
import { pause } from './heard-words.ts';
import { type Phrases, says } from './phrases.ts';
import { isOfPupil, isOfQuestion, isOfRequest, referencesIn } from './references.ts';
import type { Wanted } from './wanted.ts';
import { wordLists } from './word-lists.ts';

const lists = wordLists('breaches');

/** What is done to a breach by those who look after it, and what its reporters do, however much they say with it. */
const deskChanges = saidOfOne('breach');
const reportersChanges = saidOfOne('report');

/** What is done about a question, by whoever answers it and whoever asked. */
const questionChanges = saidOfOne('question');

/** Words for the pages of a case; looked for before the changes where somebody asks to be shown one. */
const pages: readonly (readonly [CasePage, Phrases])[] = lists.choices('page', casePages);
const asksToSee = lists.list('asksToSee');

/** A document is made, downloaded or opened; looked for before the acts that prepare it. */
const asksForDocument = lists.list('asksForDocument');
const documents: readonly (readonly [DocumentKind, Phrases])[] = lists.choices('document', documentKinds);

const acknowledging = lists.list('acknowledging');
/** Whoever asks whether it was acknowledged does not acknowledge it. */
const askingWhether = lists.list('askingWhether');
const reminding = lists.list('reminding');

/** A command is short: in a longer message such words belong to what is told, not to what is asked. */
const longestCommand = 14;

/** What is wanted of the case whose reference was written; undefined when none was. */
export const withReference = (
  heard: readonly string[],
  { words, plain, now }: { words: string; plain: string; now: Date },
): Wanted | undefined => {
  const [reference, other] = referencesIn(plain);
  if (reference === undefined) return undefined;
  if (isOfPupil(reference)) {
    return says(heard, reminding)
      ? { want: 'snooze', minutes: minutesSaid(plain), reference }
      : commandToPupil({ reference, words, plain, heard });
  }
  if (isOfRequest(reference)) {
    return says(heard, reminding)
      ? { want: 'snooze', minutes: minutesSaid(plain), reference }
      : commandToRequest({ reference, other, plain, heard, now });
  }
  if (isOfQuestion(reference)) {
    const dialogue = questionChanges.find(([said]) => says(heard, said))?.[1];
    return dialogue ? { want: 'change', dialogue, reference } : { want: 'reference', reference };
  }
  const isCommand = heard.filter((word) => word !== pause).length <= longestCommand;
  const command = isCommand ? commandTo(reference, other, plain, heard) : undefined;
  if (command) return command;
  const dialogue = reportersChanges.find(([words]) => says(heard, words))?.[1];
  return dialogue ? { want: 'change', dialogue, reference } : { want: 'reference', reference };
};

const commandTo = (
  reference: string,
  other: string | undefined,
  plain: string,
  heard: readonly string[],
): Wanted | undefined => {
  const change = deskChanges.find(([words]) => says(heard, words))?.[1];
  if (change === 'link-duplicate') {
    const typed = other === undefined || other === reference ? {} : { typed: { duplicateOf: other } };
    return { want: 'change', dialogue: change, reference, ...typed };
  }
  if (says(heard, reminding)) return { want: 'snooze', minutes: minutesSaid(plain), reference };
  const document = documents.find(([, words]) => says(heard, words))?.[0];
  if (document && says(heard, asksForDocument)) return { want: 'document', reference, document };
  const page = pages.find(([, words]) => says(heard, words))?.[0];
  if (page !== undefined && says(heard, asksToSee)) return { want: 'reference', reference, page };
  if (change) return { want: 'change', dialogue: change, reference };
  if (says(heard, acknowledging) && !says(heard, askingWhether)) return { want: 'acknowledge', reference };
  const isReporters = reportersChanges.some(([words]) => says(heard, words));
  return page === undefined || isReporters ? undefined : { want: 'reference', reference, page };
};

const snoozing =
  /^(?:please )?(?:snooze\b|(?:not now,? )?remind me(?: again)?(?: in\b| later\b| tomorrow\b| after\b|[.!]?$))/;

/** “Remind me in an hour”, of whatever they were last reminded of. */
export const snoozeSaid = (plain: string): Extract<Wanted, { want: 'snooze' }> | undefined =>
  snoozing.test(plain) && plain.length <= 80
    ? { want: 'snooze', minutes: minutesSaid(plain), reference: undefined }
    : undefined;

const numbers = new Map([
  ['a', 1],
  ['an', 1],
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['half an', 0.5],
  ['half a', 0.5],
]);

/** The longest time offered that is not longer than what was asked for; an hour when nothing was. */
const minutesSaid = (plain: string): SnoozeMinutes => {
  const [, number, unit = ''] =
    /\b(half an?|an?|one|two|three|\d{1,3}) ?-?(minutes?|mins?|m|hours?|hrs?|h|days?)\b/.exec(plain) ?? [];
  if (number === undefined) return /\btomorrow\b/.test(plain) ? 120 : 60;
  const perUnit = unit.startsWith('m') ? 1 : unit.startsWith('h') ? 60 : 1440;
  const asked = (numbers.get(number) ?? Number(number)) * perUnit;
  return snoozeMinutes.findLast((minutes) => minutes <= asked) ?? snoozeMinutes[0];
};
