import type { Act, SendsEarly, StartsAt, Step } from '../../acts/act.ts';
import type { Setting } from '../../acts/setting.ts';
import type { Draft } from '../../desk/ports/drafts.ts';
import type { Problem } from '../../domain/breach/report/breach-report.ts';
import type { Press } from '../card/buttons.ts';
import { inputIds, readInputs, type Typed } from '../card/read-inputs.ts';

/** Where an act stands: the steps that apply given the answers, and what is still wrong on each. */
export interface Progress {
  readonly steps: readonly Step[];
  readonly answers: Readonly<Record<string, unknown>>;
  readonly problemsOf: ReadonlyMap<string, readonly Problem[]>;
}

/**
 * Walks the steps in order; answers to a step that no longer applies do not count. `least`: only what the form itself
 * cannot do without is missed.
 */
export const progress = (act: Act, typed: Typed, setting: Setting, asking: 'all' | 'least' = 'all'): Progress => {
  const steps: Step[] = [];
  const problemsOf = new Map<string, readonly Problem[]>();
  let answers: Readonly<Record<string, unknown>> = {};
  for (const step of act.steps) {
    const ahead = readInputs(act.form, { asks: step.heeds }, typed).answers;
    if (!step.when({ ...ahead, ...answers }, setting)) continue;
    steps.push(step);
    if (step.asks.length === 0) continue;
    const read = readInputs(act.form, asking === 'all' ? step : { asks: step.asks }, typed);
    answers = act.settled({ ...answers, ...read.answers }, setting);
    const across = act.check(answers, setting).filter((problem) => step.asks.includes(problem.field));
    problemsOf.set(step.id, oneForEach([...read.problems, ...across]));
  }
  return { steps, answers, problemsOf };
};

/** Where the form begins, as far as the answers that came with it tell. */
export const beginning = ({ startsAt }: Act, answers: Progress['answers'], setting: Setting): StartsAt | 'part' =>
  typeof startsAt === 'function' ? startsAt(setting, answers) : startsAt;

/** Of what is wrong with a field the first is said: who mends that is told of the next. */
const oneForEach = (problems: readonly Problem[]): Problem[] =>
  problems.filter(({ field }, at) => problems.findIndex((other) => other.field === field) === at);

export type Advanced =
  | {
      readonly result: 'show';
      readonly draft: Draft;
      readonly problems: readonly Problem[];
      readonly progress: Progress;
    }
  | { readonly result: 'finish'; readonly draft: Draft; readonly answers: Readonly<Record<string, unknown>> }
  | { readonly result: 'park'; readonly draft: Draft }
  | { readonly result: 'discard'; readonly draft: Draft };

/**
 * What a press of a button makes of a draft. Pure: the same press on the same draft always leads to the same place.
 * Whatever was typed is kept, also where it has a problem and whichever button was pressed. `typed` is null where the
 * press did not come from the step's own card, so that an input missing from it does not count as emptied.
 */
export const advance = (
  act: Act,
  before: Draft,
  { press, typed, setting }: { press: Press; typed: Typed | null; setting: Setting },
): Advanced => {
  const draft = typed === null ? before : withTyped(act, before, typed, setting.now);
  const now = progress(act, draft.typed, setting);
  const at = stepIndex(draft, now);
  const current = now.steps[at];
  const last = now.steps.length - 1;
  const show = (index: number, problems: readonly Problem[] = []): Advanced => {
    const step = now.steps[Math.max(0, index)]?.id ?? draft.step;
    return {
      result: 'show',
      draft: { ...draft, step, askingToCancel: false, reachedEnd: draft.reachedEnd || index >= last },
      problems,
      progress: now,
    };
  };
  const finish = (all: Progress): Advanced => {
    const wrong = firstProblem(all, 0);
    const problems = all.problemsOf.get(all.steps[wrong]?.id ?? '') ?? [];
    if (problems.length === 0) return { result: 'finish', draft, answers: all.answers };
    return show(now.steps.indexOf(all.steps[wrong] as Step), problems);
  };
  /** What was answered goes as it is. The draft keeps its own words, in case it cannot be sent. */
  const sendEarly = ({ unanswered }: SendsEarly): Advanced => {
    const answered = Object.entries(draft.typed).filter(([, words]) => words.trim() !== '');
    return finish(
      progress(act, { ...unanswered(draft.typed, setting), ...Object.fromEntries(answered) }, setting, 'least'),
    );
  };

  switch (press) {
    case 'next':
    case 'send': {
      if (press === 'send' && at < last && act.early?.when(now.answers)) return sendEarly(act.early);
      const problems = now.problemsOf.get(current?.id ?? '') ?? [];
      if (problems.length > 0) return show(at, problems);
      if (at < last) return show(draft.reachedEnd ? firstProblem(now, at + 1) : at + 1);
      if (press === 'next') return show(at);
      return finish(now);
    }
    case 'back':
      return show(at - 1);
    case 'change': {
      const chosen = now.steps.findIndex((step) => step.id === typed?.['change']);
      return show(chosen === -1 ? at : chosen);
    }
    case 'later':
      return { result: 'park', draft: { ...draft, askingToCancel: false } };
    case 'cancel':
      return { result: 'show', draft: { ...draft, askingToCancel: true }, problems: [], progress: now };
    case 'keep':
      return show(at);
    case 'confirm-cancel':
      return { result: 'discard', draft };
  }
};

/** The step a draft stands at; where a deploy has taken that step away, the first that wants an answer. */
export const stepIndex = (draft: Pick<Draft, 'step'>, { steps, problemsOf }: Progress): number => {
  const at = steps.findIndex((step) => step.id === draft.step);
  return at === -1 ? firstProblem({ steps, problemsOf }, 0) : at;
};

const firstProblem = ({ steps, problemsOf }: Pick<Progress, 'steps' | 'problemsOf'>, from: number): number => {
  const at = steps.findIndex((step, index) => index >= from && (problemsOf.get(step.id)?.length ?? 0) > 0);
  return at === -1 ? steps.length - 1 : at;
};

/** Longer than any question allows, so that an overlong answer comes back whole to be shortened. */
const mostCharacters = 12_000;

const withTyped = (act: Act, draft: Draft, typed: Typed, now: Date): Draft => {
  const step = act.steps.find((each) => each.id === draft.step);
  const asked = (step?.asks ?? []).flatMap((field) => inputIds(act.form, field));
  // “Cancel this?” has no inputs: what is missing from it was not emptied.
  if (draft.askingToCancel && !asked.some((id) => id in typed)) return draft;
  const kept = Object.fromEntries(asked.map((id) => [id, (typed[id] ?? '').slice(0, mostCharacters)]));
  const all = { ...draft.typed, ...kept };
  return { ...draft, typed: all, tickedAt: tickTimes(act, all, draft.tickedAt, now) };
};

/** A box keeps the time of its first tick; one that is unticked loses it. */
const tickTimes = (act: Act, typed: Typed, before: Draft['tickedAt'], now: Date): Draft['tickedAt'] =>
  Object.fromEntries(
    act.timed
      .flatMap((field) =>
        (typed[field] ?? '')
          .split(',')
          .filter(Boolean)
          .map((choice) => `${field}:${choice}`),
      )
      .map((tick) => [tick, before[tick] ?? now]),
  );
