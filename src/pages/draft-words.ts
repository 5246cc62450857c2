import { actNamed } from '../acts/index.ts';
import type { Draft } from '../desk/ports/drafts.ts';
import { breachKinds, kindFacts } from '../domain/breach/report/breach-kinds.ts';
import { dayAndTime, londonClock } from '../domain/deadlines/london-time.ts';
import { matterFacts, matters } from '../domain/request/matters.ts';
import { safeText } from '../teams/card/safe-text.ts';
import { shortTitle } from '../teams/card/short-title.ts';

/** A card has no more buttons; the newest come first. */
export const mostForms = 6;
/** … and beside what was sent. */
export const mostDrafts = 3;

const titleOf = ({ dialogue }: Draft): string => actNamed(dialogue)?.title ?? 'A form';

/** What it is about, where that was told or chosen. */
const kindOf = ({ typed }: Draft): string | undefined => {
  const kind = breachKinds.find((each) => each === typed['kind']);
  const matter = matters.find((each) => each === typed['matter']);
  return (kind && kindFacts[kind].name) ?? (matter && matterFacts[matter].name);
};

/** The first words that somebody typed into a form, by which they know it again: for their own chat alone. */
const firstWords = ({ typed }: Draft, most: number): string | undefined => {
  const said = (typed['summary'] ?? typed['wants'] ?? typed['question'] ?? typed['words'] ?? '').trim();
  if (said === '') return undefined;
  const line = said.replace(/\s+/g, ' ');
  return line.length <= most ? line.replace(/[.\s]+$/, '') : `${line.slice(0, most - 1).trimEnd()}…`;
};

/** Which form, about what, with which words it began, and when it was left. */
export const draftWords = (draft: Draft): string => {
  const said = firstWords(draft, 60);
  const what = [draft.about, kindOf(draft)].filter((each) => each !== null && each !== undefined);
  return [
    [titleOf(draft), ...what].join(': '),
    ...(said === undefined ? [] : [`“${safeText(said)}”`]),
    `Left on ${dayAndTime(draft.savedAt)}`,
  ].join('. ');
};

/** Begins with the time, because a phone cuts a long title off. */
export const draftTitle = (draft: Draft): string => {
  const said = firstWords(draft, 30);
  return shortTitle(`${londonClock(draft.savedAt).time} ${said === undefined ? titleOf(draft) : safeText(said, 60)}`);
};
