import type { BreachKind } from '../../domain/breach/report/breach-kinds.ts';
import { type Way, ways } from '../../domain/breach/report/ways.ts';
import { pupilOnStaffAccount } from './breach-words.ts';
import {
  type Choice,
  dataWords,
  deviceWords,
  passwordGiven,
  protectionWords,
  recipientWords,
  wayWords,
} from './fact-words.ts';
import { withoutIntended } from './intended.ts';
import { placesOf, says } from './phrases.ts';
import { toldPeople } from './told-people.ts';

const noData = new Set(['no', 'not', 'without', 'nothing', 'never']);

const toldData = (heard: readonly string[]): string =>
  dataWords
    .filter(([, named, not]) => {
      const others = placesOf(heard, not);
      return placesOf(heard, named).some(
        ({ start, end }) =>
          !noData.has(heard[start - 1] ?? '') &&
          !(heard[start - 1] === 'any' && noData.has(heard[start - 2] ?? '')) &&
          !others.some((other) => other.start < end && start < other.end),
      );
    })
    .map(([id]) => id)
    .join(',');

const chosen = <Ids extends readonly string[]>(
  heard: readonly string[],
  choice: Choice<Ids>,
): Ids[number] | undefined => choice.find(([, said]) => says(heard, said))?.[0];

const sentWays: readonly Way[] = ways.filter((way) => way !== 'paper' && way !== 'computer');
/** The kinds that go a way, and which ways are theirs: a letter that was shredded did not go by post. */
const goesAWay: Partial<Record<BreachKind, readonly Way[]>> = {
  'wrong-recipient': sentWays.filter((way) => way !== 'spoken'),
  'not-redacted': sentWays.filter((way) => way !== 'spoken'),
  'published-online': ['chatbot', 'classroom', 'social-media', 'shared-link', 'website'],
  'seen-by-wrong-person': ['classroom', 'social-media', 'shared-link'],
  tricked: ['message', 'social-media', 'e-mail', 'spoken'],
  'wrongly-destroyed': ['paper', 'computer'],
};

const waySaid = (heard: readonly string[], possible: readonly Way[]): Way | undefined =>
  wayWords.find(([way, said]) => possible.includes(way) && says(heard, said))?.[0];

/** The answers about what happened, other than when, that the words give; a field that they leave open is left out. */
export const toldFacts = (heard: readonly string[], kind: BreachKind | undefined): Record<string, string> => {
  const told: Record<string, string | undefined> = {
    kind,
    way: kind && goesAWay[kind] ? waySaid(heard, goesAWay[kind]) : undefined,
    device: kind === 'lost-device' ? chosen(heard, deviceWords) : undefined,
    recipient: kind === 'wrong-recipient' ? chosen(withoutIntended(heard), recipientWords) : undefined,
    passwordEntered: kind === 'phishing' ? chosen(heard, passwordGiven) : undefined,
    pupilOnStaffAccount: kind === 'seen-by-wrong-person' && says(heard, pupilOnStaffAccount) ? 'yes' : undefined,
    ...toldPeople(heard),
    data: toldData(heard) || undefined,
    protection: kind === 'phishing' ? undefined : chosen(heard, protectionWords),
  };
  return Object.fromEntries(Object.entries(told).flatMap(([id, value]) => (value === undefined ? [] : [[id, value]])));
};
