import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { acts } from '../../src/acts/index.ts';
import { pressed } from '../../src/teams/card/buttons.ts';
import { safeText } from '../../src/teams/card/safe-text.ts';
import { allCards, type NamedCard, ordinary, visitsOf } from '../support/all-cards.ts';
import { brookvale, kestrel } from '../support/cast.ts';
import { everyElement, inputsOf, type Voice } from '../support/walk-dialogue.ts';

/** Marks people's words, so that a test finds wherever they went. */
const marker = 'MARKER';
const nameOfMarker = `${marker} Okafor`;
const hostile = `${marker} \${1+1} \${people[0]} <at>everyone</at> [x](http://evil) ![x](http://evil/x.png) **b** _i_ # h {{DATE(2026-01-01T00:00:00Z, SHORT)}}`;

const upTo = (text: string, most: number): string => {
  const characters = [...text];
  let filled = '';
  for (let at = 0; filled.length + 2 <= most; at += 1) filled += characters[at % characters.length];
  return filled;
};
const filling = (text: string): Voice => ({ tick: 'all', type: (_id, most) => upTo(text, most) });

const spoken: Record<string, readonly NamedCard[]> = {
  'in ordinary words': allCards(ordinary),
  'in hostile words': allCards(
    { tick: 'some', type: (_id, most) => (most >= 10_000 ? upTo(hostile, most) : hostile) },
    nameOfMarker,
  ),
  'in the longest hostile words': allCards(filling(`${hostile} `), nameOfMarker),
  'in the longest emoji': allCards(filling(`👩‍👩‍👧‍👦😀🏴󠁧󠁢󠁷󠁬󠁳󠁿${marker}`), nameOfMarker),
  'in the longest right-to-left words': allCards(filling(`${marker} שלום עולם مرحبا `), nameOfMarker),
  'in the longest text that JSON makes longer': allCards(filling(`${marker}${'"\\\n'.repeat(300)}`), nameOfMarker),
};

const mostCharacters = 20_000;
const mostInputs = 5;
const mostButtons = 6;
/** As many as a phone of 360 px shows of a button's title. */
const longestTitle = 38;

const require = createRequire(import.meta.url);
const { AdaptiveCard, HostConfig, SerializationContext } = require('adaptivecards') as typeof import('adaptivecards');

type Element = Readonly<Record<string, unknown>>;
interface Button extends Element {
  readonly type: string;
  readonly title: string;
  readonly style?: string;
  readonly data?: Record<string, unknown>;
  readonly fallback?: Element;
}
const buttonsOf = ({ shown }: NamedCard): Button[] => (shown.card['actions'] ?? []) as Button[];
const bodies = new WeakMap<NamedCard, Element[]>();
const bodyOf = (card: NamedCard): Element[] => {
  const body = bodies.get(card) ?? everyElement(card.shown.card['body']);
  bodies.set(card, body);
  return body;
};
const stringsOf = (element: Element): [string, string][] =>
  Object.entries(element).filter((entry): entry is [string, string] => typeof entry[1] === 'string');

/** What is wrong with any card, in any voice. */
const complaintsOf = (check: (card: NamedCard) => readonly (string | false)[], of = Object.entries(spoken)): string[] =>
  of.flatMap(([voice, cards]) =>
    cards.flatMap((card) =>
      check(card)
        .filter((each) => each !== false)
        .map((complaint) => `${card.name} ${voice}: ${complaint}`),
    ),
  );
const everyCard = (check: (card: NamedCard) => readonly (string | false)[]): void =>
  assert.deepEqual(complaintsOf(check), []);

describe('every card', () => {
  it('is read by Microsoft’s own parser without complaint', () =>
    everyCard(({ shown }) => parserComplaints(shown.card)));

  it('is small enough for Teams, whatever was typed', () =>
    everyCard(({ shown }) => {
      const size = JSON.stringify(shown.card).length;
      return [size > mostCharacters && `${size} characters`];
    }));

  it('says that it is an Adaptive Card 1.5', () =>
    everyCard(({ shown }) => [shown.card['version'] !== '1.5' && `version ${shown.card['version']}`]));

  it('has no placeholder left, outside of people’s words', () =>
    everyCard(({ shown }) =>
      everyElement(shown)
        .flatMap(stringsOf)
        .map(([, text]) => text.includes('${') && !text.includes('{people[0]}') && !text.includes(marker) && text),
    ));

  it('asks at most five things, each with a label and an id of its own', () =>
    everyCard((card) => {
      const inputs = inputsOf(card.shown.card);
      const ids = inputs.map(({ id }) => id);
      return [
        inputs.length > mostInputs && `${inputs.length} inputs`,
        new Set(ids).size < ids.length && `an id twice in ${ids}`,
        ...inputs.map((input) => !('label' in input && input.label) && `${input.id} has no label`),
      ];
    }));

  it('leaves the checking of answers to the server, so that Back and Finish later always work', () =>
    everyCard((card) => bodyOf(card).map((each) => 'isRequired' in each && `${each['id']} is required in the client`)));

  it('is plain and vertical, with its buttons at the bottom', () =>
    everyCard((card) =>
      bodyOf(card).map(({ type }) =>
        ['ActionSet', 'ColumnSet', 'Table', 'FactSet', 'Image'].includes(String(type)) ||
        String(type).startsWith('Action.')
          ? `${type} in the body`
          : false,
      ),
    ));

  it('wraps every line', () =>
    everyCard((card) =>
      bodyOf(card).map((each) => each['type'] === 'TextBlock' && each['wrap'] !== true && String(each['text'])),
    ));

  it('has at most six buttons, with titles that fit a phone and differ', () =>
    everyCard((card) => {
      const titles = buttonsOf(card).map(({ title }) => title);
      return [
        titles.length > mostButtons && `${titles.length} buttons`,
        new Set(titles).size < titles.length && `a title twice in ${titles}`,
        ...titles.map((title) => title.length > longestTitle && `“${title}” is long`),
      ];
    }));

  it('has its main button first, and never one that destroys', () =>
    everyCard((card) => [
      ...buttonsOf(card).map(({ style, title }, at) => style === 'positive' && at > 0 && `${title} is not first`),
      buttonsOf(card)[0]?.style === 'destructive' && 'the first button destroys',
    ]));

  it('has buttons that an old client understands too', () =>
    everyCard((card) =>
      buttonsOf(card).map(({ type, title, data, fallback }) => {
        if (type === 'Action.OpenUrl') return false;
        const same = fallback?.['type'] === 'Action.Submit' && fallback['title'] === title;
        return (type !== 'Action.Execute' || !same || !isEqual(fallback['data'], data)) && title;
      }),
    ));

  it('has buttons that carry ids and nothing else, save the one that carries on what a fault interrupted', () =>
    everyCard((card) =>
      buttonsOf(card).map(({ data, title, type }) => {
        if (type === 'Action.OpenUrl' || card.name.startsWith('faults/')) return false;
        // What an input of the card brings arrives beside what the button carries.
        const has = (input: string) => inputsOf(card.shown.card).some(({ id }) => id === input);
        const chosen = {
          ...(has('organisation') ? { organisation: 'brookvale' } : {}),
          ...(has('dialogue') && data?.['do'] === 'start' ? { dialogue: 'record-signature' } : {}),
        };
        const read = pressed.safeParse({ ...chosen, ...data });
        return !(read.success && isEqual(read.data, { ...chosen, ...data })) && title;
      }),
    ));

  it('shows people’s words only where no Markdown is read: in a TextRun or an input', () =>
    everyCard((card) =>
      bodyOf(card).flatMap((each) =>
        stringsOf(each).map(([key, text]) => {
          const place = `${each['type']}.${key}`;
          const allowed = place === 'TextRun.text' || /^Input\.Text\.value$/.test(place);
          return text.includes(marker) && !allowed && `${place}: ${text.slice(0, 60)}`;
        }),
      ),
    ));

  it('shows people’s words as they were typed', () => {
    const filled = (spoken['in hostile words'] ?? []).filter(({ visit }) => visit?.state === 'filled');
    // Where an answer leads on at once, the next card is shown in its place.
    const values = filled.flatMap(({ shown, visit }) =>
      inputsOf(shown.card).filter(({ type, id }) => type === 'Input.Text' && visit?.step.asks.includes(id)),
    );
    assert.ok(values.length > 5);
    for (const input of values) assert.equal('value' in input && input.value, hostile, input.id);
    const shownCase = spoken['in hostile words']?.find(({ name }) => name === 'case/fresh');
    const runs = shownCase ? bodyOf(shownCase).filter(({ type }) => type === 'TextRun') : [];
    assert.equal(runs.filter(({ text }) => text === hostile).length, 4);
  });

  it('has a banner without personal data', () =>
    everyCard(({ shown: { summary } }) => [
      summary === '' && 'no banner',
      summary.length > 100 && summary,
      names.some((name) => summary.includes(name)) && summary,
    ]));

  it('names nobody where others can read it', () =>
    everyCard((card) => {
      const words = JSON.stringify(card.shown);
      return card.where === 'channel' ? names.map((name) => words.includes(name) && name) : [];
    }));
});

describe('every step of every dialogue', () => {
  for (const dialogue of acts) {
    it(`can be reached: ${dialogue.id}`, () => {
      const reached = new Set(visitsOf(dialogue, ordinary).map(({ step }) => step.id));
      assert.deepEqual(
        dialogue.steps.map(({ id }) => id).filter((id) => !reached.has(id)),
        [],
      );
    });
  }

  const pressesOf = (card: NamedCard) => buttonsOf(card).map(({ data }) => data?.['press']);

  it('begins its buttons with the way on, and always has a way out', () =>
    everyCard((card) => {
      if (!card.visit) return [];
      const [first, ...others] = pressesOf(card);
      return [
        !['next', 'send'].includes(String(first)) && `begins with ${first}`,
        buttonsOf(card)[0]?.style !== 'positive' && 'the way on does not stand out',
        ...['later', 'cancel'].map((press) => !others.includes(press) && `has no ${press}`),
      ];
    }));

  it('has a way back, save the first', () =>
    everyCard((card) => {
      const { visit } = card;
      if (!visit) return [];
      return [pressesOf(card).includes('back') === visit.isFirst && 'Back'];
    }));

  it('shows each problem under its input, with what was typed kept', () =>
    everyCard((card) => {
      const { visit } = card;
      if (visit?.state !== 'wrong') return [];
      const shown = bodyOf(card).filter((each) => each['color'] === 'Attention' && each['spacing'] === 'Small');
      const { problems, draft } = visit.wrong;
      return [
        !isEqual(shown.map(({ text }) => text).sort(), problems.map(({ words }) => words).sort()) &&
          `${shown.length} of ${problems.length} problems`,
        ...inputsOf(card.shown.card).map((input) => {
          const typed = draft.typed[input.id] ?? '';
          const value = 'value' in input ? String(input.value) : '';
          const kept = value === safeText(typed, Number.POSITIVE_INFINITY) || value.endsWith('…');
          return !kept && `${input.id} lost “${typed.slice(0, 40)}”`;
        }),
      ];
    }));

  it('keeps ten thousand characters whole when they are told in one answer', () => {
    const card = spoken['in ordinary words']?.find(({ name }) => name === 'report-breach/what-happened, wrong');
    const summary = card && inputsOf(card.shown.card).find(({ id }) => id === 'summary');
    assert.ok(summary && 'value' in summary && String(summary.value).length > 9_900);
  });
});

const names = [
  marker,
  'Okafor',
  'Khan',
  '.example',
  ...[brookvale, kestrel].flatMap(({ people }) => people.map(({ name }) => name)),
];

const isEqual = (one: unknown, other: unknown): boolean => {
  try {
    assert.deepEqual(one, other);
    return true;
  } catch {
    return false;
  }
};

/** The parser knows unknown elements, bad values and missing ids; it needs no browser for that. */
const parserComplaints = (card: unknown): string[] => {
  const parsed = new AdaptiveCard();
  parsed.hostConfig = new HostConfig({ actions: { maxActions: mostButtons } });
  const context = new SerializationContext();
  parsed.parse(card, context);
  const found = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at)?.message ?? '');
  const invalid = parsed.validateProperties().validationEvents.map(({ message }) => message);
  return [...found, ...invalid];
};
