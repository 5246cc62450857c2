import type { Person, Role } from '../domain/organisation/person.ts';
import { button } from '../teams/card/buttons.ts';
import { messageCard } from '../teams/card/message-card.ts';
import { type Button, mostButtons } from '../teams/card/show.ts';
import type { Shown } from '../teams/card/shown.ts';
import { help, logRequest, mine, nearMiss, report, who } from './desk-buttons.ts';
import { rowsPage } from './desk-cards.ts';
import { meaningNames } from './first-words-cards.ts';
import { type HelpRow, isFor, namesFor, type RowName, roleOf, rows } from './help-rows.ts';

const asRows = (names: readonly RowName[]) =>
  names.map((name) => ({ name: rows[name].say, answer: rows[name].answer }));

/** The main button comes first, whatever else this person’s part is. */
const buttonsOf = (names: readonly RowName[]): Button[] => {
  const all = names.flatMap((name) => {
    const row: HelpRow = rows[name];
    return row.button ? [row.button()] : [];
  });
  const isMain = (each: Button): boolean => 'style' in each && each.style === 'positive';
  return [...all.filter(isMain), ...all.filter((each) => !isMain(each))];
};

/** With what was typed before, each of these takes it along. */
const keeping = (draft: string): Button[] =>
  (['report-breach', 'near-miss', 'log-request', 'ask-question'] as const).map((meaning, at) =>
    button(meaningNames[meaning], { do: 'mean', meaning, draft }, at === 0 ? 'positive' : 'default'),
  );
const keptLine = 'I keep what you wrote: each button below takes it along.';

/** At most six things, those that this person’s part comes to first. `draft` keeps what was typed before. */
export const helpCard = (person: Person, draft?: string | undefined): Shown => {
  const names = namesFor(person);
  const more = button('Everything else', { do: 'show', show: 'help-all', ...(draft === undefined ? {} : { draft }) });
  return rowsPage(
    'What I can do',
    [draft === undefined ? 'Type any of these, or tell me in your own words what happened.' : keptLine],
    asRows(names),
    [...(draft === undefined ? buttonsOf(names) : keeping(draft)).slice(0, mostButtons - 1), more],
  );
};

/** All that is left, as far as this person may. */
export const allHelpCard = (person: Person, draft?: string | undefined): Shown => {
  const first = new Set(namesFor(person));
  const others = (Object.keys(rows) as RowName[]).filter((name) => !first.has(name) && isFor(person, name));
  return rowsPage('Everything else', draft === undefined ? [] : [keptLine], asRows(others), [
    ...(draft === undefined ? buttonsOf(others) : keeping(draft)).slice(0, mostButtons - 1),
    help(draft),
  ]);
};

/** What somebody with a part in data protection should know before anything happens. */
const partOf: Partial<Record<Role, string>> = {
  dpo: 'You are told of every breach here and in your channel. “Open cases” and “what’s due” show what waits for you.',
  'deputy-dpo': 'You hear in place of the Data Protection Officer. “Open cases” and “what’s due” show what waits.',
  'data-controller': 'You are told of every breach here. “Open cases” and “what’s due” show what waits for you.',
  'co-ordinator':
    'Ask me about a pupil before anything is shared: “can we share with CAMHS about Jordan?”, or “consent” and the name. “What’s due” shows the dates of requests.',
  chair:
    'You are told of every breach, in the Chair’s channel and without names (policy 8.4). “My breaches” shows them all and how each stands. For more, ask the Data Protection Officer.',
  administrator:
    'Type “connect” in the channel that should be told, and “delivery health” to see that everyone is reached.',
};

/** On arrival, after a greeting, and once somebody has said where they work: what to do first if something has happened. */
export const welcomeCard = (person: Person): Shown => {
  const role = roleOf(person)?.[0];
  const part = role && partOf[role];
  return messageCard(
    'Hello, I’m the Privacy desk',
    [
      'Has people’s information been lost, sent to the wrong person, or seen by someone who shouldn’t see it?',
      'Tell me in your own words, such as “I’ve lost my laptop”. I’ll take you through what to do first. It takes about two minutes.',
      'Nobody will blame you. The sooner we know, the more we can put right.',
      'Has somebody asked for what we hold about them or their child, or to put it right? Log the request: there is a date to keep.',
      ...(part === undefined ? [] : [part]),
    ],
    [report(), logRequest(), nearMiss(), mine(), who(), help()],
  );
};
