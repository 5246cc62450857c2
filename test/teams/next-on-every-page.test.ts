import assert from 'node:assert/strict';
import type { Breach } from '../../src/domain/breach/breach.ts';
import { casePages } from '../../src/domain/breach/case-pages.ts';
import { nextStep } from '../../src/domain/request/next-step.ts';
import type { DataRequest } from '../../src/domain/request/request.ts';
import { requestPages } from '../../src/domain/request/request-pages.ts';
import { casePage } from '../../src/pages/case-pages/case-page.ts';
import { nextRequestButton } from '../../src/pages/request/next-request-button.ts';
import { requestPage } from '../../src/pages/request/request-page.ts';
import { brookvale, colleague } from '../support/cast.ts';
import { requestsTold } from '../support/requests-told.ts';
import { casesTold } from '../support/sample-breach.ts';
import { everyElement } from '../support/walk-dialogue.ts';

const now = new Date('2026-11-19T09:00:00Z');
const voice = { tick: 'some', type: (id: string) => `What was typed into ${id}` } as const;
const told = casesTold(voice, 'Maya Okafor');
const open = {
  fresh: told.fresh,
  acknowledged: told.acknowledged,
  high: told.high,
  planned: told.planned,
  explained: told.explained,
};

const titlesOn = (which: (typeof casePages)[number], about: Breach): string[] => {
  const { card } = casePage(which, about, {
    organisation: brookvale,
    person: colleague('Dev Patel'),
    readings: undefined,
    now,
  });
  return (card['actions'] as { title: string }[]).map(({ title }) => title);
};

describe('every page of a breach', () => {
  for (const [state, about] of Object.entries(open)) {
    it(`leads on from where nothing is left to do, to what is next about the breach: ${state}`, () => {
      const [next] = titlesOn('report', about);
      assert.equal(titlesOn('history', about)[0], next);
      if (about.assessments.length > 0) assert.equal(titlesOn('assessment', about)[0], next);
    });

    it(`has the way to close it, and the way back, on what has to be done: ${state}`, () => {
      const titles = titlesOn('tasks', about);
      assert.ok(titles.includes('Close it'), titles.join(', '));
      assert.equal(titles.at(-1), 'The report');
    });
  }

  it('has one way to the investigation', () => {
    for (const about of Object.values(open)) {
      const ways = titlesOn('report', about).filter((title) => /^Investigat/.test(title));
      assert.ok(ways.length <= 1, ways.join(', '));
    }
  });

  it('leads nowhere once the breach is closed', () => {
    for (const which of casePages) assert.ok(!titlesOn(which, told.closed).includes('Close it'));
  });
});

describe('every page of a request', () => {
  const requests: Readonly<Record<string, DataRequest>> = requestsTold(voice, 'Maya Okafor');
  const person = colleague('Sam Whitlock');
  const nextOf = (about: DataRequest) => nextStep(about, { organisation: brookvale, now, personId: person.id });
  const shownOn = (which: (typeof requestPages)[number], about: DataRequest) => {
    const { card } = requestPage(which, about, { organisation: brookvale, person, readings: undefined, now });
    const actions = card['actions'] as { title: string; style?: string }[];
    const texts = everyElement(card).map(({ text }) => text);
    return { actions, texts, titles: actions.map(({ title }) => title) };
  };

  it('says what is next, also where somebody else does it', () => {
    const silent = Object.entries(requests).flatMap(([state, about]) => {
      const next = nextOf(about);
      return requestPages
        .filter((which) => next && !shownOn(which, about).texts.includes(next.words))
        .map((which) => `${state}, ${which}`);
    });
    assert.deepEqual(silent, []);
  });

  it('begins its buttons with the same next thing, as the main one, and ends them with the way back', () => {
    for (const [state, about] of Object.entries(requests)) {
      const first = nextRequestButton(about, { organisation: brookvale, person, now });
      for (const which of requestPages) {
        const { actions, titles } = shownOn(which, about);
        if (first) assert.deepEqual([actions[0]?.title, actions[0]?.style], [first.title, 'positive'], state);
        if (which !== 'request') assert.equal(titles.at(-1), 'The request', `${state}, ${which}`);
      }
    }
  });

  it('says of what is over only what is still to be done afterwards', () => {
    const { answered } = requests;
    assert.ok(answered);
    assert.ok(!shownOn('history', answered).texts.includes('Next'));
  });
});
