import assert from 'node:assert/strict';
import { actOf } from '../../src/acts/index.ts';
import type { Breach } from '../../src/domain/breach/breach.ts';
import { containmentOf } from '../../src/domain/breach/report/containment.ts';
import { notYetDone } from '../../src/domain/breach/report/not-yet-done.ts';
import { casePage } from '../../src/pages/case-pages/case-page.ts';
import { myReportsCard } from '../../src/pages/desk-cards.ts';
import { receiptCard } from '../../src/pages/receipt-card.ts';
import { formCard } from '../../src/teams/draft/form-card.ts';
import { ordinary } from '../support/all-cards.ts';
import { brookvale, colleague, maya, now } from '../support/cast.ts';
import { wordsOf } from '../support/journey.ts';
import { casesTold } from '../support/sample-breach.ts';
import { draftOf } from '../support/walk-dialogue.ts';

const told = casesTold(ordinary, maya.name);
const breach = told.told as Breach;
const reporting = actOf('report-breach');
const setting = { organisation: brookvale, now, about: undefined, part: null, person: maya };
const answered = {
  ...{ kind: 'lost-device', summary: 'I left it on the train.', contained: 'lock', device: 'laptop' },
  ...{ 'awareAt-date': '2026-11-18', 'awareAt-time': '09:20', whose: 'pupils', data: 'sen' },
  ...{ protection: 'encrypted', recovered: 'no' },
};
const idsLeft = ({ report }: Breach): string[] => containmentOf(report).map(({ id }) => id);
const cardAt = (step: string, typed: Record<string, string>, problems: { field: string; words: string }[] = []) =>
  wordsOf(formCard(reporting, draftOf(reporting, { step, typed }), setting, problems).card);

describe('my reports', () => {
  const standing: [keyof typeof told, RegExp][] = [
    ['told', /: Open\. /],
    ['acknowledged', /: Acknowledged\. /],
    ['closed', /: Closed\. /],
    ['duplicate', /: Duplicate of BR-/],
    ['withdrawn', /: Withdrawn\. /],
    ['nearMiss', /: Near miss\. /],
  ];
  for (const [state, words] of standing) {
    it(`says how a report stands that is ${state}`, () => {
      const about = told[state] as Breach;
      assert.match(wordsOf(myReportsCard([about], []).card), words);
    });
  }
});

describe('what would stop it getting worse', () => {
  const undone = 'Tell the site office';

  it('and was not ticked stands on the receipt and on the case as not yet done', () => {
    const receipt = wordsOf(receiptCard(breach, { organisation: brookvale, now }).card);
    assert.match(receipt, new RegExp(`Not yet done, as far as we know:[\\s\\S]*• ${undone}`));
    const page = casePage('report', breach, {
      organisation: brookvale,
      person: colleague('Dev Patel'),
      readings: [],
      now,
    });
    assert.match(wordsOf(page.card), new RegExp(`Not yet done[\\s\\S]*${undone}`));
  });

  it('is not said where all of it is ticked, nor when the case is over', () => {
    const all = {
      ...breach,
      report: { ...breach.report, contained: [...breach.report.contained, ...idsLeft(breach)] },
    };
    assert.deepEqual(notYetDone(all as Breach), []);
    assert.deepEqual(notYetDone(told.closed as Breach), []);
    assert.deepEqual(notYetDone(told.withdrawn as Breach), []);
  });

  it('never speaks to whoever has it where somebody could be hurt', () => {
    const inDanger = told.danger as Breach;
    assert.ok(inDanger.report.danger === 'yes');
    assert.ok(
      !notYetDone({ ...inDanger, report: { ...inDanger.report, contained: [] } }).some((each) =>
        /^Ask who|^Recall|^Arrange/.test(each),
      ),
    );
  });
});

describe('the receipt', () => {
  it('names the Data Protection Officer, and the number where there is one', () => {
    const rung = {
      ...brookvale,
      people: brookvale.people.map((each) => ({ ...each, telephone: '0116 496 0199' })),
    };
    const words = (organisation: typeof brookvale) => wordsOf(receiptCard(breach, { organisation, now }).card);
    assert.match(words(brookvale), /Whom to ask: Dev Patel, Data Protection Officer\.\n/);
    assert.match(words(rung), /Whom to ask: Dev Patel, Data Protection Officer\. Ring 0116 496 0199\./);
  });
});

describe('a report’s form', () => {
  it('says which step of how many this is', () => {
    assert.match(cardAt('who', answered), /Report a data breach · step 4 of 7/);
    assert.match(cardAt('check-answers', answered), /last step/);
  });

  it('shows what was asked and not answered where the answers are checked', () => {
    const check = cardAt('check-answers', answered);
    for (const name of ['When it happened', 'How many people', 'Where it is now', 'Who has been told']) {
      assert.match(check, new RegExp(`${name}: Not answered`), name);
    }
    assert.doesNotMatch(check, /Who received it|Which supplier/);
    assert.doesNotMatch(cardAt('check-answers', { ...answered, people: '30' }), /How many people: Not answered/);
  });

  it('says how many answers want another look, and which', () => {
    const problems = [
      { field: 'protection', words: 'Choose what would stop a stranger.' },
      { field: 'recovered', words: 'Choose whether it is back.' },
    ];
    assert.match(
      cardAt('protection', answered, problems),
      /^2 answers need another look: Choose what would stop a stranger\. Choose whether it is back\./,
    );
    assert.match(cardAt('protection', answered, problems.slice(1)), /^1 answer needs another look: Choose whether/);
  });
});
