import { setTimeout as sleep } from 'node:timers/promises';
import type { LoopbackConnector } from '../support/loopback-connector.ts';
import { everyElement } from '../support/walk-dialogue.ts';
import { chatId, type Reporter } from './installation.ts';
import { type Delivery, inChat } from './teams-delivery.ts';

type Card = Readonly<Record<string, unknown>>;

interface Button {
  readonly title: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A report as its reporter knows it. */
export interface Made {
  /** Stands in the words of the report, so that it is found again however often it was stored. */
  readonly marker: string;
  readonly reporter: Reporter;
  /** What the receipt said. */
  readonly reference: string;
  /** The message in the chat that became the receipt. */
  readonly cardId: string;
}

export interface Surroundings {
  readonly teams: LoopbackConnector;
  readonly delivery: Delivery;
  readonly random: () => number;
  readonly signal: AbortSignal;
}

const mostSteps = 300;

/** Walks through the whole dialogue as a person does who never gives up, until the receipt is there. */
export const makeReport = async (marker: string, reporter: Reporter, around: Surroundings): Promise<Made> => {
  const { delivery, random, signal } = around;
  let { card, cardId } = await begin(reporter, around);
  for (let step = 0; step < mostSteps; step += 1) {
    const reference = receiptOf(card);
    if (reference) return { marker, reporter, reference, cardId };
    const button = wayOn(card, reporter);
    if (!button) throw new Error(`${marker}: no way on from “${everyText(card)[0]}”`);
    await sleep(200 + random() * 1400, undefined, { signal });
    card = await press(button, { ...answersTo(card, marker, random), ...button.data });
  }
  throw new Error(`${marker}: no end after ${mostSteps} cards`);

  async function press(button: Button, data: object): Promise<Card> {
    const answer = (await delivery.invoke({
      ...inChat(reporter),
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: cardId,
      value: { action: { type: 'Action.Execute', title: button.title, data }, trigger: 'manual' },
    })) as { value: Card };
    return answer.value;
  }
};

/** Says it again until a card comes: the answer to typed words is a message of its own, which the connector may refuse. */
const begin = async (
  reporter: Reporter,
  { teams, delivery, random, signal }: Surroundings,
): Promise<{ card: Card; cardId: string }> => {
  const chat = chatId(reporter.id);
  const seen = new Set(teams.activities(chat).map(({ id }) => id));
  for (;;) {
    signal.throwIfAborted();
    await delivery.post({ ...inChat(reporter), type: 'message', text: 'report a breach' });
    for (const { id, activity } of teams.activities(chat).reverse()) {
      const card = (activity['attachments'] as { content: Card }[] | undefined)?.[0]?.content;
      if (card && !seen.has(id) && wayOn(card, reporter)) return { card, cardId: id };
    }
    await sleep(300 + random() * 700, undefined, { signal });
  }
};

const buttonsOf = (card: Card): Button[] => (card['actions'] as Button[] | undefined) ?? [];

const wayOn = (card: Card, { organisation }: Reporter): Button | undefined =>
  buttonsOf(card).find(
    ({ title, data }) =>
      ['Next', 'Send the report', 'Try again'].includes(title) ||
      (data['do'] === 'join' && data['organisation'] === organisation),
  );

const receiptOf = (card: Card): string | undefined =>
  buttonsOf(card)
    .filter(({ data }) => data['dialogue'] === 'add-information')
    .map(({ data }) => String(data['reference']))[0];

const everyText = (card: Card): string[] => everyElement(card).flatMap(({ text }) => (text ? [String(text)] : []));

/** What a client sends of a card's inputs. */
const answersTo = (card: Card, marker: string, random: () => number): Record<string, string> =>
  Object.fromEntries(
    everyElement(card)
      .filter(({ type }) => String(type).startsWith('Input.'))
      .map((input) => [String(input['id']), answerTo(input, marker, random)]),
  );

const answerTo = (input: Card, marker: string, random: () => number): string => {
  const { id, type, isMultiSelect, value } = input;
  if (id === 'change') return '';
  switch (type) {
    case 'Input.ChoiceSet': {
      const choices = (input['choices'] as { value: string }[]).map((choice) => choice.value);
      const at = Math.floor(random() * choices.length);
      return isMultiSelect ? choices.slice(at, at + 2).join(',') : (choices[at] ?? '');
    }
    case 'Input.Number':
      return String(1 + Math.floor(random() * 300));
    case 'Input.Date':
    case 'Input.Time':
      return String(value ?? '');
    default:
      return id === 'summary' ? marker : 'Nothing more is known.';
  }
};
