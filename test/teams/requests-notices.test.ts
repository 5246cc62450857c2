import assert from 'node:assert/strict';
import { weekdayInWords } from '../../src/domain/deadlines/day-words.ts';
import type { NoticeKind } from '../../src/domain/notices/kinds/index.ts';
import { type Notice, waitingNotice } from '../../src/domain/notices/notice.ts';
import { noticesFor } from '../../src/domain/notices/recipients.ts';
import { workToOn } from '../../src/domain/request/dates/dates-of.ts';
import type { DataRequest } from '../../src/domain/request/request.ts';
import { noticeMail } from '../../src/mail/notice-mail.ts';
import { noticeCard } from '../../src/notices/index.ts';
import type { CardView } from '../../src/notices/parts/telling.ts';
import type { Shown } from '../../src/teams/card/shown.ts';
import { brookvale, idOf, now } from '../support/cast.ts';
import { type CardShown, titlesOn, wordsOf } from '../support/journey.ts';
import { requestsTold } from '../support/requests-told.ts';
import type { Voice } from '../support/walk-dialogue.ts';

/** Whatever a person wrote or is called is this word, so that wherever it went it is found. */
const secret = 'Zebedee';
const voice: Voice = { tick: 'some', type: () => secret };
const told = requestsTold(voice, secret);

const kinds = [
  'request-logged',
  'request-to-look-after',
  'request-reminder',
  'check-asked',
  'request-ended',
  'note',
  'receipt',
] as const satisfies readonly NoticeKind[];

const noticeOf = (kind: NoticeKind, over: Partial<Parameters<typeof waitingNotice>[0]> = {}): Notice => {
  const [first] = noticesFor(kind, { of: 'request', organisation: brookvale, version: 1, now });
  return first && Object.keys(over).length === 0
    ? first
    : waitingNotice({ kind, to: 'colleague', holder: idOf(2), version: 1, now, ...over });
};
const card = (about: DataRequest, notice: Notice, view?: CardView): Shown =>
  noticeCard({ notice, about, organisation: brookvale, now, ...(view ? { view } : {}) });
const titles = ({ card: shown }: Shown): string[] => titlesOn(shown as unknown as CardShown);

describe('a notice about a request', () => {
  it('holds nobody’s name and no words in any string of its card, in whatever state', () => {
    for (const [state, about] of Object.entries(told)) {
      for (const kind of kinds) {
        assert.ok(!JSON.stringify(card(about, noticeOf(kind))).includes(secret), `${kind}, ${state}`);
      }
    }
  });

  it('holds none in an e-mail either, nor does it tell who asks', () => {
    for (const [state, about] of Object.entries(told)) {
      for (const kind of kinds) {
        const mail = noticeMail({ notice: noticeOf(kind), about, organisation: brookvale, now });
        assert.doesNotMatch(JSON.stringify(mail), /Zebedee|parent|pupil/, `${kind}, ${state}`);
      }
    }
  });

  it('says in an e-mail every date that the cards work to, the earlier first', () => {
    const schools = [
      { id: 'hillcrest', name: 'Hillcrest', fundHolding: false, type: 'maintained' as const, terms: [], closedOn: [] },
    ];
    const organisation = { ...brookvale, schools };
    const about: DataRequest = {
      ...told.open,
      asked: { ...told.open.asked, matter: 'educational-record', school: 'hillcrest' },
    };
    const mailOf = (each: DataRequest) =>
      noticeMail({ notice: noticeOf('request-reminder'), about: each, organisation, now }).text;
    assert.match(mailOf(about), /Last day for the educational record: /);
    for (const [state, each] of Object.entries(told)) {
      const first = workToOn(each, organisation);
      if (first !== undefined) assert.ok(mailOf(each).includes(weekdayInWords(first)), state);
    }
    assert.match(mailOf(told.open), /Our own target: .+\n\nLast day: /);
  });

  it('tells whoever logged it that it has ended, and not what it was', () => {
    const notice = noticeOf('request-ended');
    assert.match(wordsOf(card(told.answered, notice).card), /^AR-2026-0001 has been answered/);
    const { text } = noticeMail({ notice, about: told.answered, organisation: brookvale, now });
    assert.doesNotMatch(text, /access|copy/);
  });

  it('cannot be about something else', () => {
    assert.throws(() => card(told.open, noticeOf('task-given')), /is a request, but a task-given notice/);
  });
});

describe('the card of a request in the channel', () => {
  const view = (whom: CardView['for'], viewers: readonly string[] = ['29:dev']): CardView => ({ for: whom, viewers });
  const logged = noticeOf('request-logged');

  it('tells what is asked for, by which kind of person, when it came and the last day with its working', () => {
    const words = wordsOf(card(told.logged, logged).card);
    assert.match(words, /A copy of personal data[\s\S]*A parent or carer\n[\s\S]*16 November 2026/);
    assert.match(words, /13 days left: Tuesday 1 December 2026[\s\S]*Fifteen days from Monday 16 November 2026/);
  });

  it('carries the next step for those who work on requests alone', () => {
    assert.deepEqual(titles(card(told.logged, logged, view('everyone'))), ['Open privately']);
    assert.deepEqual(titles(card(told.logged, logged, view('who-decides'))), ['Settle who asks', 'Open privately']);
    assert.deepEqual(titles(card(told.logged, logged, view('everyone', []))), ['Settle who asks', 'Open privately']);
  });

  it('asks Teams for the view of each who has one', () => {
    const { card: shown } = card(told.logged, logged, view('everyone'));
    const data = { do: 'view', reference: 'AR-2026-0001', notice: logged.id };
    const action = { type: 'Action.Execute', verb: 'view', data };
    assert.deepEqual(shown['refresh'], { action, userIds: ['29:dev'] });
  });

  it('shows the marker, and that it has ended', () => {
    assert.match(wordsOf(card(told.correcting, logged).card), /Marker: Challenged/);
    const ended = card(told.answered, logged);
    assert.match(wordsOf(ended.card), /^Answered on 18 November 2026/);
    assert.deepEqual(titles(ended), ['Open privately']);
  });
});

describe('a reminder of a request', () => {
  const reminder = (about: DataRequest, step: string, holder = idOf(2)): Shown =>
    card(about, noticeOf('request-reminder', { step, holder }));

  it('tells which date, how long is left and what is missing next, and can be put off', () => {
    const shown = reminder(told.open, 'reply-14@2026-12-16');
    assert.match(wordsOf(shown.card), /the answer is due in 28 days[\s\S]*Wednesday 16 December[\s\S]*Next: Consult/);
    assert.deepEqual(titles(shown), [
      'Consult the on-roll school',
      'Open',
      'Remind me in 30 minutes',
      'Remind me in 1 hour',
      'Remind me in 2 hours',
    ]);
  });

  it('asks for nothing once it has been answered', () => {
    assert.match(wordsOf(reminder(told.answered, 'reply-1@2026-12-16').card), /Nothing is left for you to do/);
  });

  it('does not offer the Co-ordinator a decision that is not theirs', () => {
    const mayNot = {
      ...told.open,
      standing: told.open.standing && { ...told.open.standing, judgement: 'may-not' as const },
    };
    assert.equal(titles(reminder(mayNot, 'reply-7@2026-12-16'))[0], 'Refuse it');
    assert.equal(titles(reminder(mayNot, 'reply-7@2026-12-16', idOf(5)))[0], 'Open');
  });
});
