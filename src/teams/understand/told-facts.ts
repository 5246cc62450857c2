import type { BreachKind } from '../../domain/breach/report/breach-kinds.ts';
import { peopleGroups } from '../../domain/breach/report/breach-report.ts';
import type { Way } from '../../domain/breach/report/ways.ts';
import { pupilOnStaffAccount } from './breach-words.ts';
import {
  type Choice,
  dataWords,
  deviceWords,
  passwordGiven,
  protectionWords,
  wayWords,
  whoseWords,
} from './fact-words.ts';
import { says } from './phrases.ts';
import { told } from './told-of.ts';
import { toldPeople } from './told-people.ts';
import { toldRecipient } from './told-recipient.ts';

const chosen = <Ids extends readonly string[]>(
  heard: readonly string[],
  choice: Choice<Ids>,
): Ids[number] | undefined => choice.find(([, said]) => says(heard, said))?.[0];

const written: readonly Way[] = ['message', 'classroom', 'social-media', 'shared-link', 'by-hand', 'e-mail', 'post'];
/** The kinds that go a way, and which ways are theirs: a letter that was shredded did not go by post. */
const goesAWay: Partial<Record<BreachKind, readonly Way[]>> = {
  'wrong-recipient': written,
  'not-redacted': [...written, 'website'],
  'published-online': ['chatbot', 'classroom', 'social-media', 'shared-link', 'website'],
  'seen-by-wrong-person': ['classroom', 'social-media', 'shared-link'],
  tricked: ['message', 'social-media', 'e-mail', 'spoken'],
  'wrongly-destroyed': ['paper', 'computer'],
};

const waySaid = (heard: readonly string[], kind: BreachKind | undefined): Way | undefined => {
  if (kind === 'said-aloud') return 'spoken';
  const possible = kind && goesAWay[kind];
  return wayWords.find(([way, said]) => possible?.includes(way) && says(heard, said))?.[0];
};

/** Of these kinds, what was locked or encrypted was done by, or belongs to, somebody else. */
const hasOwnLock: ReadonlySet<BreachKind> = new Set(['phishing', 'system-attacked', 'supplier-told-us']);
const reachesSomebody: ReadonlySet<BreachKind> = new Set(['wrong-recipient', 'not-redacted', 'said-aloud']);

/** The answers about what happened, other than when, that the words give; a field that they leave open is left out. */
export const toldFacts = (heard: readonly string[], kind: BreachKind | undefined): Record<string, string> => {
  const { people, groups } = toldPeople(heard, kind);
  const named = told(heard, whoseWords);
  const facts: Record<string, string | undefined> = {
    kind,
    way: waySaid(heard, kind),
    device: kind === 'lost-device' ? chosen(heard, deviceWords) : undefined,
    recipient: kind && reachesSomebody.has(kind) ? toldRecipient(heard) : undefined,
    passwordEntered: kind === 'phishing' ? chosen(heard, passwordGiven) : undefined,
    pupilOnStaffAccount: kind === 'seen-by-wrong-person' && says(heard, pupilOnStaffAccount) ? 'yes' : undefined,
    people,
    whose: peopleGroups.filter((group) => groups.includes(group) || named.includes(group)).join(',') || undefined,
    data: told(heard, dataWords).join(',') || undefined,
    protection: kind && hasOwnLock.has(kind) ? undefined : chosen(heard, protectionWords),
  };
  return Object.fromEntries(Object.entries(facts).flatMap(([id, value]) => (value === undefined ? [] : [[id, value]])));
};
