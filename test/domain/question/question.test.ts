import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isOver } from '../../../src/domain/any-case.ts';
import type { Decided } from '../../../src/domain/case.ts';
import { type Actor, firstBrokenLink } from '../../../src/domain/history.ts';
import { waitingNotice } from '../../../src/domain/notices/notice.ts';
import { destinationKey, destinationsFor } from '../../../src/domain/notices/recipients.ts';
import type { Organisation } from '../../../src/domain/organisation/organisation.ts';
import type { Outcome } from '../../../src/domain/outcome.ts';
import { answerForm, answerQuestion, problemsOfAnswer } from '../../../src/domain/question/answer-question.ts';
import { askAgain, askAgainForm } from '../../../src/domain/question/ask-question.ts';
import { closeQuestion, closingForm, settleQuestion } from '../../../src/domain/question/close-question.ts';
import { dropKeptAnswer, keptIn } from '../../../src/domain/question/kept-answer.ts';
import { type AskedQuestion, askedQuestion, isUnanswered, lastAnswer } from '../../../src/domain/question/question.ts';
import type { QuestionDeciding } from '../../../src/domain/question/revise-question.ts';
import { answererOn, sentToOn } from '../../../src/domain/question/who-answers.ts';
import { isStillWanted, nextReminderAt, reminderNotice, remindersDue } from '../../../src/domain/reminders/due.ts';
import { brookvale, idOf, kestrel, larkfield, maya, now } from '../../support/cast.ts';
import { sharingBrookvale } from '../../support/group.ts';
import { accepted, asMaya, refusedAs } from '../../support/run-breach.ts';
import { decidingQuestion, sampleQuestion } from '../../support/sample-question.ts';

const day = '2026-11-18';
const answer = (over: object = {}) => answerForm.parse({ answer: 'Yes, by a secure way.', ...over });
const kept = answer({ keep: ['keep'], keptQuestion: 'May I e-mail an EHCP?', source: 'SEIPS 2.3.2' });
const again = askAgainForm.parse({ words: 'What is a secure way?' });
const closing = closingForm.parse({ reason: 'We have talked about it.' });
const without = (of: Organisation, ...names: readonly string[]): Organisation => ({
  ...of,
  people: of.people.filter(({ name }) => !names.includes(name)),
});
const awayWith = (of: Organisation, id: string, cover: string): Organisation => ({
  ...of,
  people: of.people.map((each) =>
    each.id === id ? { ...each, away: [{ from: '2026-11-16', until: '2026-11-20', cover }] } : each,
  ),
});

describe('to whom a question goes', () => {
  const table: [string, Organisation, string][] = [
    ['a partnership', brookvale, 'dpo'],
    ['a partnership whose Data Protection Officer’s place is empty', without(brookvale, 'Dev Patel'), 'dpo'],
    ['a partnership without one and without a deputy', without(brookvale, 'Dev Patel', 'Ruth Adeyemi'), 'co-ordinator'],
    ['a trust', kestrel, 'dpo'],
    ['a trust without a Data Protection Officer', without(kestrel, 'Imran Sadiq'), 'data-controller'],
    ['a school', larkfield, 'dpo'],
    ['a school without a Data Protection Officer', without(larkfield, 'Dev Patel'), 'headteacher'],
    ['an organisation where nobody is named', { ...brookvale, people: [] }, 'dpo'],
  ];
  for (const [where, organisation, role] of table) {
    it(`in ${where} is the ${role}`, () => {
      assert.equal(sentToOn(organisation, day, maya.id), role);
    });
  }

  const own: [string, Organisation, string, string, string | undefined][] = [
    ['the Data Protection Officer', brookvale, 'Dev Patel', 'dpo', 'Ruth Adeyemi'],
    ['the deputy', brookvale, 'Ruth Adeyemi', 'dpo', 'Dev Patel'],
    ['one without a deputy', without(brookvale, 'Ruth Adeyemi'), 'Dev Patel', 'chair', 'Helen Marsh'],
    ['one of a group', without(sharingBrookvale, 'Ruth Adeyemi'), 'Dev Patel', 'joint-dpo', 'Nadia Rahman'],
    [
      'one with nobody',
      without(brookvale, 'Ruth Adeyemi', 'Helen Marsh', 'Sam Whitlock'),
      'Dev Patel',
      'dpo',
      undefined,
    ],
    [
      'a Co-ordinator who would answer',
      without(brookvale, 'Dev Patel', 'Ruth Adeyemi'),
      'Sam Whitlock',
      'chair',
      'Helen Marsh',
    ],
    ['a trust’s', kestrel, 'Imran Sadiq', 'data-controller', 'Grace Lindqvist'],
    ['a school’s', larkfield, 'Dev Patel', 'headteacher', 'Priya Nair'],
  ];
  for (const [whose, organisation, asker, role, name] of own) {
    it(`is never whoever asks: of ${whose} it is ${name ?? 'nobody'}`, () => {
      const askerId = organisation.people.find((each) => each.name === asker)?.id ?? '';
      const sentTo = sentToOn(organisation, day, askerId);
      assert.deepEqual([sentTo, answererOn({ sentTo }, organisation, day, askerId)?.name], [role, name]);
      const places = destinationsFor(waitingNotice({ kind: 'question-asked', to: sentTo, version: 1, now }), {
        ...{ organisation, day, reporter: { id: askerId, email: undefined } },
      }).map(destinationKey);
      assert.ok(!places.some((place) => place.endsWith(askerId)), places.join());
      assert.equal(places.length > 0, name !== undefined);
    });
  }

  it('is named to whoever asks: the person who is there that day', () => {
    const named = (of: Organisation) => answererOn({ sentTo: 'dpo' }, of, day, maya.id)?.name;
    assert.equal(named(brookvale), 'Dev Patel');
    assert.equal(named(awayWith(brookvale, idOf(2), idOf(3))), 'Ruth Adeyemi');
    assert.equal(named(without(brookvale, 'Dev Patel')), 'Ruth Adeyemi');
    assert.equal(named({ ...brookvale, people: [] }), undefined);
  });

  it('is never a channel, and of staff never the Chair', () => {
    const [notice] = sampleQuestion().notices;
    assert.ok(notice);
    const places = destinationsFor(notice, {
      ...{ organisation: brookvale, day },
      reporter: { id: maya.id, email: maya.email },
    }).map(destinationKey);
    assert.deepEqual(places, [`chat:${idOf(2)}`, `chat:${idOf(3)}`, `e-mail:${idOf(2)}`, `e-mail:${idOf(3)}`]);
  });
});

describe('a question', () => {
  it('is kept as it was asked, and told to whoever answers and to whoever asked', () => {
    const asked = sampleQuestion({ question: 'May I?\nEven today?' });
    assert.deepEqual(
      [asked.state, asked.sentTo, asked.said.map(({ words }) => words)],
      ['asked', 'dpo', ['May I?\nEven today?']],
    );
    assert.deepEqual(
      asked.notices.map(({ kind, to }) => `${kind} ${to}`),
      ['question-asked dpo', 'receipt reporter'],
    );
  });

  it('is answered, asked again, answered anew and closed with thanks, everybody hearing their part', () => {
    const told: string[] = [];
    const step = (outcome: Outcome<Decided<AskedQuestion>>): AskedQuestion => {
      const { record, notices } = accepted(outcome);
      told.push(...notices.map(({ kind, to }) => `${record.state}: ${kind} ${to}`));
      return record;
    };
    const answered = step(answerQuestion(decidingQuestion(sampleQuestion()), answer()));
    const asked = step(askAgain(decidingQuestion(answered, asMaya), again));
    const twice = step(answerQuestion(decidingQuestion(asked), answer({ answer: 'Encrypted.' })));
    const settled = step(settleQuestion(decidingQuestion(twice, asMaya)));
    assert.deepEqual(told, [
      'answered: question-answered reporter',
      'asked: question-asked-again dpo',
      'answered: question-answered reporter',
    ]);
    assert.equal(settled.state, 'closed');
    assert.equal(settled.closedBecause, null);
    assert.deepEqual(
      settled.said.map(({ is, id, words }) => [is, id, words]),
      [
        ['question', '1', 'May I e-mail Jordan’s EHCP to his new school?'],
        ['answer', '2', 'Yes, by a secure way.'],
        ['question', '3', 'What is a secure way?'],
        ['answer', '4', 'Encrypted.'],
      ],
    );
  });

  it('is closed without an answer only with a reason, which whoever asked hears', () => {
    const { record, notices } = accepted(closeQuestion(decidingQuestion(sampleQuestion()), closing));
    assert.deepEqual([record.state, record.closedBecause], ['closed', 'We have talked about it.']);
    assert.deepEqual(
      notices.map(({ kind, to }) => `${kind} ${to}`),
      ['question-closed reporter'],
    );
    assert.equal(refusedAs(answerQuestion(decidingQuestion(record), answer())), 'closed');
    const opened = accepted(askAgain(decidingQuestion(record, asMaya), again)).record;
    assert.deepEqual([opened.state, opened.closedBecause], ['asked', null]);
  });

  it('asks for nothing once it is answered', () => {
    assert.equal(isOver(sampleQuestion()), false);
    assert.equal(isOver(accepted(answerQuestion(decidingQuestion(sampleQuestion()), answer())).record), true);
  });
});

describe('an answer that is kept for everybody', () => {
  const problems = (over: object) =>
    problemsOfAnswer(answer(over), { organisation: brookvale, now: new Date(day) }).map(({ field }) => field);

  it('stands under a question that names nobody, and not under the one that was asked', () => {
    const { record } = accepted(answerQuestion(decidingQuestion(sampleQuestion()), kept));
    assert.deepEqual(keptIn(record), {
      reference: 'QU-2026-0001',
      question: 'May I e-mail an EHCP?',
      answer: 'Yes, by a secure way.',
      source: 'SEIPS 2.3.2',
    });
  });

  const keeping = { keep: ['keep'], keptQuestion: 'May I?' };
  const table: [string, object, string[]][] = [
    ['is not kept without the tick', { answer: 'Ask Kai Smith.' }, []],
    ['needs its question written anew', { keep: ['keep'] }, ['keptQuestion']],
    ['names no pupil', { ...keeping, answer: 'Yes, Kai Smith agreed.' }, ['answer']],
    [
      'names no pupil in its question',
      { ...keeping, keptQuestion: 'May I tell Kai Smith’s school?' },
      ['keptQuestion'],
    ],
    ['holds no telephone number', { ...keeping, answer: 'Ring 0116 496 0123.' }, ['answer']],
    [
      'may name a school and a colleague in a role',
      { ...keeping, answer: 'Ask Sam Whitlock at Hillcrest School.' },
      [],
    ],
  ];
  for (const [what, over, fields] of table) it(what, () => assert.deepEqual(problems(over), fields));

  it('is taken back, and whoever asked keeps theirs', () => {
    const { record } = accepted(answerQuestion(decidingQuestion(sampleQuestion()), kept));
    const dropped = accepted(dropKeptAnswer(decidingQuestion(record), {})).record;
    assert.equal(keptIn(dropped), undefined);
    assert.equal(lastAnswer(dropped)?.words, 'Yes, by a secure way.');
    assert.equal(refusedAs(dropKeptAnswer(decidingQuestion(dropped), {})), 'not-now');
  });
});

describe('the reminder of a question', () => {
  const at = (on: string, time = '08:00') => new Date(`${on}T${time}:00Z`);
  const due = (question: AskedQuestion, now: Date) =>
    remindersDue(question, brookvale, now).map(({ name, personId }) => `${name} ${personId}`);

  it('comes once, on the morning of the second working day after, to whoever answers', () => {
    const asked = sampleQuestion();
    assert.deepEqual(nextReminderAt(asked, brookvale, asked.reportedAt), at('2026-11-20'));
    assert.deepEqual(due(asked, at('2026-11-20', '07:59')), []);
    assert.deepEqual(due(asked, at('2026-11-20')), [`unanswered@2026-11-18 ${idOf(2)}`]);
    const owed = remindersDue(asked, brookvale, at('2026-11-20')).map((each) =>
      reminderNotice(each, asked, at('2026-11-20')),
    );
    const reminded = { ...asked, notices: [...asked.notices, ...owed] };
    assert.equal(nextReminderAt(reminded, brookvale, at('2026-11-20', '09:00')), null);
  });

  it('passes over the weekend, and goes to whoever stands in', () => {
    const friday = {
      ...sampleQuestion(),
      said: sampleQuestion().said.map((each) => ({ ...each, at: at('2026-11-20') })),
    };
    const of = awayWith(brookvale, idOf(2), idOf(3));
    const people = of.people.map((each) => ({
      ...each,
      away: each.away.map((absence) => ({ ...absence, until: '2026-11-27' })),
    }));
    assert.deepEqual(
      remindersDue(friday, { ...of, people }, at('2026-11-24')).map(({ personId }) => personId),
      [idOf(3)],
    );
  });

  it('does not come once it is answered, and comes once more when it is asked again', () => {
    const answered = accepted(answerQuestion(decidingQuestion(sampleQuestion()), answer())).record;
    assert.equal(nextReminderAt(answered, brookvale, at('2026-11-19')), null);
    // Nor one that was owed before, and waited for its turn.
    const [owed] = remindersDue(sampleQuestion(), brookvale, at('2026-11-20'));
    assert.ok(owed);
    const waiting = reminderNotice(owed, answered, at('2026-11-20'));
    assert.equal(isStillWanted(waiting, sampleQuestion(), brookvale), true);
    assert.equal(isStillWanted(waiting, answered, brookvale), false);
    const asked = accepted(askAgain(decidingQuestion(answered, asMaya, 24 * 60), again)).record;
    assert.deepEqual(nextReminderAt(asked, brookvale, at('2026-11-19', '22:00')), at('2026-11-23'));
  });
});

describe('every way through a question', () => {
  const moves: Readonly<Record<string, (deciding: QuestionDeciding) => Outcome<Decided<AskedQuestion>>>> = {
    answer: (deciding) => answerQuestion(deciding, answer()),
    'answer for everybody': (deciding) => answerQuestion(deciding, kept),
    'ask again': (deciding) => askAgain(deciding, again),
    settle: settleQuestion,
    close: (deciding) => closeQuestion(deciding, closing),
    drop: (deciding) => dropKeptAnswer(deciding, {}),
  };
  const askers = ['ask again', 'settle'];

  it('keeps every word, tells the right people, and never ends where nobody can go on', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...Object.keys(moves)), { maxLength: 12 }), (walk) => {
        let question = sampleQuestion();
        for (const [at, move] of walk.entries()) {
          const by: Actor | undefined = askers.includes(move) ? asMaya : undefined;
          const outcome = moves[move]?.(decidingQuestion(question, by, 60 * (at + 1)));
          assert.ok(outcome);
          if (!outcome.ok) continue;
          const { record, notices } = outcome.value;
          // What was said stays, and only grows.
          assert.deepEqual(record.said.slice(0, question.said.length), question.said);
          assert.ok(notices.every(({ to }) => to === (askers.includes(move) ? 'dpo' : 'reporter')));
          question = { ...record, notices: [...record.notices, ...notices] };
          // It is one that the storage takes, and its history is whole.
          askedQuestion.parse(question);
          assert.equal(firstBrokenLink(question.history, question.reference), undefined);
          assert.equal(question.history.length, question.version);
          assert.equal(new Set(question.said.map(({ id }) => id)).size, question.said.length);
          // One that waits ends in a question; one that is answered in an answer.
          const last = question.said.at(-1)?.is;
          if (isUnanswered(question)) assert.equal(last, 'question');
          if (question.state === 'answered') assert.equal(last, 'answer');
          assert.equal(question.closedBecause !== null, question.state === 'closed' && last === 'question');
          // Whoever asked always has a way on.
          assert.ok(askAgain(decidingQuestion(question, asMaya), again).ok);
          // Nothing is owed twice.
          assert.equal(new Set(question.notices.map(({ id }) => id)).size, question.notices.length);
        }
      }),
    );
  });
});
