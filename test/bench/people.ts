import type { Db } from 'mongodb';
import { openPeople } from '../../src/storage/people.ts';
import { idOf } from '../support/cast.ts';
import { testSealing } from '../support/mongo.ts';
import { everyElement } from '../support/walk-dialogue.ts';

type Card = Readonly<Record<string, unknown>>;
type Carried = Readonly<Record<string, unknown>>;

/** Someone with a half-filled report. */
export interface Person {
  readonly draft: string;
  /** Every press that leads through the cards of the report and back to the first, as Teams sends them. */
  readonly ring: readonly string[];
}

const firstStep = 'what-happened';
/** Not the very last card: once that has been seen, “Next” leads straight to it, because every answer is known. */
const lastStep = 'protection';

/** So many colleagues, each with a report of their own that stands at its first card. */
export const preparePeople = async (count: number, { url, db }: { url: string; db: Db }): Promise<Person[]> => {
  const people = openPeople(db, testSealing);
  const prepared: Person[] = [];
  for (let number = 1; number <= count; number += 1) {
    const id = idOf(5000 + number);
    await people.remember({ id, name: 'Maya Okafor', email: `maya.okafor.${number}@brookvale.example`, teamsId: null });
    prepared.push(await prepareOne(id, url));
  }
  return prepared;
};

const prepareOne = async (id: string, url: string): Promise<Person> => {
  const ring: string[] = [];
  let card = await press(url, bodyOf(id, { do: 'start', dialogue: 'report-breach' }));
  const walk = async (title: string, until: string): Promise<void> => {
    while (stepOf(card) !== until) {
      const body = bodyOf(id, { ...answersTo(card), ...carriedBy(card, title) });
      ring.push(body);
      card = await press(url, body);
    }
  };
  await walk('Next', lastStep);
  await walk('Back', firstStep);
  return { draft: String(carriedBy(card, 'Next')['draft']), ring };
};

const press = async (url: string, body: string): Promise<Card> => {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  return ((await response.json()) as { value: Card }).value;
};

const bodyOf = (id: string, data: Carried): string =>
  JSON.stringify({
    type: 'invoke',
    name: 'adaptiveCard/action',
    id: 'f:00000000-0000-4000-8000-000000000000',
    timestamp: '2026-11-23T16:10:00.000Z',
    channelId: 'msteams',
    serviceUrl: 'http://127.0.0.1:9/',
    from: { id: `29:${id}`, aadObjectId: id, name: 'Maya Okafor' },
    recipient: { id: '28:privacy-desk', name: 'Privacy desk' },
    conversation: { id: `chat-with-${id}`, conversationType: 'personal' },
    replyToId: '1700000000001',
    value: { action: { type: 'Action.Execute', verb: data['do'], data }, trigger: 'manual' },
  });

const carriedBy = (card: Card, title: string): Carried => {
  const button = (card['actions'] as { title: string; data: Carried }[]).find((each) => each.title === title);
  if (!button) throw new Error(`the bench expected “${title}” at ${stepOf(card)}`);
  return button.data;
};

const stepOf = (card: Card): string =>
  String((card['actions'] as { data: Carried }[] | undefined)?.[0]?.data['step'] ?? '');

const answers: Readonly<Record<string, string>> = {
  kind: 'lost-device',
  summary: 'I left my laptop on the train, with the referral list on it.',
  contained: 'lock,password',
  device: 'laptop',
  whose: 'pupils',
  people: '30',
  schools: 'hillcrest',
  data: 'names-contacts,sen',
  protection: 'encrypted',
  whereNow: 'Perhaps at lost property',
  recovered: 'no',
  toldAlready: 'The headteacher',
};

const answersTo = (card: Card): Record<string, string> =>
  Object.fromEntries(
    everyElement(card)
      .filter(({ type }) => String(type).startsWith('Input.'))
      .map(({ id, value }) => [String(id), answers[String(id)] ?? String(value ?? '')]),
  );
