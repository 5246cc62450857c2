import assert from 'node:assert/strict';
import { acts } from '../../src/acts/index.ts';
import type { Draft } from '../../src/desk/ports/drafts.ts';
import { advance, progress } from '../../src/teams/draft/advance.ts';
import { formCard } from '../../src/teams/draft/form-card.ts';
import { ordinary, visitsOf } from '../support/all-cards.ts';
import { inputsOf, type Visit } from '../support/walk-dialogue.ts';

/** Where a question is no longer asked once its answer is emptied, its card is not shown empty. */
const isAskedEmpty = ({ act, step, setting, empty }: Visit): boolean =>
  progress(act, empty.typed, setting).steps.some(({ id }) => id === step.id);

const visits = acts.flatMap((act) => visitsOf(act, ordinary)).filter(isAskedEmpty);

const nameOf = ({ act, step }: Visit): string => `${act.id}/${step.id}`;

const mainButton = (visit: Visit, draft: Draft): string | undefined => {
  const titles = (formCard(visit.act, draft, visit.setting).card['actions'] as { title: string }[]).map(
    ({ title }) => title,
  );
  return titles.find((title) => title === 'Next' || title === visit.act.send);
};

/** What is filled in, and the same with each other choice that the card offers. */
const waysOf = ({ act, setting, filled }: Visit): Record<string, string>[] => {
  const inputs = inputsOf(formCard(act, filled, setting).card);
  const choices = inputs.filter(({ type, id }) => type === 'Input.ChoiceSet' && id !== 'change');
  return [
    filled.typed,
    ...choices.flatMap(({ id, choices: of = [] }) => of.map(({ value }) => ({ ...filled.typed, [id]: value }))),
  ];
};

const stepAfter = ({ act, setting }: Visit, draft: Draft, typed: Record<string, string>): string | undefined => {
  const on = advance(act, draft, { press: 'send', typed, setting });
  return on.result === 'show' && on.problems.length === 0 ? on.draft.step : undefined;
};

/** A near miss takes one card; only where its words speak of danger is there a question more. */
const hangsOnWords = ['near-miss/what-nearly-happened'];

describe('the main button of a step', () => {
  it('says that it records only where no answer on the card brings another question', () => {
    const misled = visits.filter((visit) => {
      if (hangsOnWords.includes(nameOf(visit)) || mainButton(visit, visit.empty) === 'Next') return false;
      return waysOf(visit).some((typed) => {
        const next = stepAfter(visit, visit.empty, typed);
        return next !== undefined && next !== visit.step.id;
      });
    });
    assert.deepEqual([...new Set(misled.map(nameOf))], []);
  });

  it('says that it records once nothing more is asked, and goes on where something is', () => {
    const wrong = visits.filter((visit) => {
      const { act, setting, filled } = visit;
      const pressed = advance(act, filled, { press: 'next', typed: filled.typed, setting });
      if (pressed.result !== 'show' || pressed.problems.length > 0) return false;
      const { steps } = pressed.progress;
      const isLast = steps.at(-1)?.id === visit.step.id;
      return mainButton(visit, filled) !== (isLast ? act.send : 'Next');
    });
    assert.deepEqual([...new Set(wrong.map(nameOf))], []);
  });

  it('names the button that finishes, where the same card comes back because nothing more is asked', () => {
    const visit = visits.find((each) => nameOf(each) === 'judge-standing/judgement');
    assert.ok(visit);
    const { act, setting, empty } = visit;
    const typed = { decision: 'for-child', reason: 'He is six.' };
    const on = advance(act, empty, { press: 'next', typed, setting });
    assert.ok(on.result === 'show');
    const card = JSON.stringify(formCard(act, on.draft, setting, on.problems, on.progress));
    assert.match(card, /nothing more to ask\. To finish, press “Record it”/);
  });
});
