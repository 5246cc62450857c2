import type { Act, Step } from '../../src/acts/act.ts';
import type { Setting } from '../../src/acts/setting.ts';
import type { Draft } from '../../src/desk/ports/drafts.ts';
import type { Case } from '../../src/domain/any-case.ts';
import type { Problem } from '../../src/domain/breach/report/breach-report.ts';
import type { Organisation } from '../../src/domain/organisation/organisation.ts';
import { advance, progress } from '../../src/teams/draft/advance.ts';
import { formCard } from '../../src/teams/draft/form-card.ts';
import { brookvale, colleague, idOf, now } from './cast.ts';

/** How someone answers: what they type, and which choices they make. */
export interface Voice {
  readonly type: (inputId: string, mostCharacters: number) => string;
  readonly tick: 'some' | 'all';
}

export interface CardInput {
  readonly id: string;
  readonly type: string;
  readonly maxLength?: number;
  readonly min?: string;
  readonly isMultiSelect?: boolean;
  readonly choices?: readonly { readonly title: string; readonly value: string }[];
}

/** A step as it stood before and after it was answered. */
export interface Visit {
  readonly act: Act;
  readonly step: Step;
  readonly setting: Setting;
  /** The first that is met on this way; which step that is may depend on the case. */
  readonly isFirst: boolean;
  readonly empty: Draft;
  readonly filled: Draft;
  /** After an attempt to go on with every answer as wrong as an input lets it be. */
  readonly wrong: { readonly draft: Draft; readonly problems: readonly Problem[] };
}

type Element = Readonly<Record<string, unknown>>;

/** What a dialogue is told that asks for another case. */
export const otherReference = 'BR-2026-0009';
export const otherRequest = 'AR-2026-0009';

/** The inputs of a card, wherever they stand in it. */
export const inputsOf = (card: Element): CardInput[] =>
  everyElement(card).filter((each) => String(each['type']).startsWith('Input.')) as unknown as CardInput[];

/** Every object in a card, at any depth. */
export const everyElement = (node: unknown): Element[] => {
  if (Array.isArray(node)) return node.flatMap(everyElement);
  if (typeof node !== 'object' || node === null) return [];
  return [node as Element, ...Object.values(node).flatMap(everyElement)];
};

export const draftOf = (act: Act, changes: Partial<Draft> = {}): Draft => ({
  id: idOf(70),
  personId: idOf(1),
  organisation: brookvale.id,
  dialogue: act.id,
  dialogueVersion: act.version,
  step: act.steps[0]?.id ?? '',
  typed: {},
  basis: {},
  tickedAt: {},
  about: null,
  part: null,
  askingToCancel: false,
  reachedEnd: false,
  startedAt: now,
  savedAt: now,
  expiresAt: new Date(now.getTime() + 7 * 24 * 3_600_000),
  remindAt: null,
  revision: 1,
  ...changes,
});

/** A card in front of somebody, and where each way of answering it has led. */
interface Stop extends Pick<Visit, 'step' | 'empty' | 'wrong'> {
  readonly draft: Draft;
  readonly asked: readonly CardInput[];
  readonly ways: Map<string, Stop | undefined>;
}

/**
 * Goes through a dialogue as a person does: reads each card, answers what it asks and presses on to the end. It is gone
 * through so many times as there are `choices`: where one is to be made it is the one with the number of the walk, so
 * that each walk sees other branches. What an earlier walk has met in the same way is not met again.
 */
export const walkDialogue = (
  act: Act,
  {
    voice,
    choices,
    about,
    part = null,
    organisation = brookvale,
  }: { voice: Voice; choices: number; about: Case; part?: string | null; organisation?: Organisation },
): Visit[] => {
  const other = { ...about, reference: about.type === 'request' ? otherRequest : otherReference };
  const alike = about.type === 'pupil' ? [about] : [];
  const setting: Setting = { organisation, now, about, part, person: colleague('Dev Patel'), other, alike };
  const visits: Visit[] = [];
  const atStart = { ...act.typedFromCase(about, part), ...act.typedAtStart(setting) };
  const [first] = progress(act, atStart, setting).steps;
  const start = stopAt(act, draftOf(act, { about: about.reference, part, step: first?.id ?? '', typed: atStart }), {
    setting,
    voice,
  });
  for (let choice = 0; choice < choices; choice += 1) {
    for (let stop: Stop | undefined = start; stop; ) {
      const { draft, asked, ways, ...card }: Stop = stop;
      const typed = answers(asked, voice, choice);
      const way = JSON.stringify(typed);
      if (!ways.has(way)) {
        const filled = { ...draft, typed: { ...draft.typed, ...typed } };
        visits.push({ act, setting, isFirst: stop === start, ...card, filled });
        const on = advance(act, draft, { press: 'next', typed, setting });
        const leadsOn = on.result === 'show' && on.draft.step !== draft.step;
        ways.set(way, leadsOn ? stopAt(act, on.draft, { setting, voice }) : undefined);
      }
      stop = ways.get(way);
    }
  }
  return visits;
};

const stopAt = (act: Act, draft: Draft, { setting, voice }: { setting: Setting; voice: Voice }): Stop => {
  const step = progress(act, draft.typed, setting).steps.find(({ id }) => id === draft.step);
  if (!step) throw new Error(`${act.id} has lost its way at ${draft.step}`);
  const asked = inputsOf(formCard(act, draft, setting).card);
  const without = Object.fromEntries(
    Object.entries(draft.typed).filter(([id]) => !asked.some((each) => each.id === id)),
  );
  const attempt = advance(act, draft, { press: 'next', typed: wrongAnswers(asked, voice), setting });
  return {
    ...{ draft, step, asked, ways: new Map() },
    empty: { ...draft, typed: without },
    wrong: attempt.result === 'show' ? attempt : { draft, problems: [] },
  };
};

const answers = (asked: readonly CardInput[], voice: Voice, choice: number): Record<string, string> =>
  Object.fromEntries(asked.map((input, at) => [input.id, answer(input, { voice, choice, at })]));

const answer = (
  { type, id, maxLength = 4000, min, choices = [], isMultiSelect }: CardInput,
  { voice, choice, at }: { voice: Voice; choice: number; at: number },
): string => {
  switch (type) {
    case 'Input.ChoiceSet': {
      const values = choices.map(({ value }) => value);
      if (!isMultiSelect) return id === 'change' ? '' : (values[choice % values.length] ?? '');
      return (voice.tick === 'all' ? values : values.slice(0, 2)).join(',');
    }
    case 'Input.Number':
      return '30';
    case 'Input.Date':
      // Nobody asks for an answer by a day before they asked.
      if (id === 'neededBy') return '2026-11-30';
      return min ?? `2026-11-${16 + Math.floor(at / 2)}`;
    case 'Input.Time':
      return `${17 - at}:05`;
    default:
      return voice.type(id, maxLength);
  }
};

const wrongAnswers = (asked: readonly CardInput[], voice: Voice): Record<string, string> =>
  Object.fromEntries(asked.map((input) => [input.id, wrongAnswer(input, voice)]));

const wrongAnswer = ({ type, id, min }: CardInput, voice: Voice): string => {
  switch (type) {
    case 'Input.ChoiceSet':
      return '';
    case 'Input.Number':
      return '-3';
    case 'Input.Date':
      return min === undefined ? '2027-01-01' : '2020-01-01';
    case 'Input.Time':
      return '09:00';
    default:
      return voice.type(id, 10_000);
  }
};
