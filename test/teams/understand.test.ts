import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { actOf } from '../../src/acts/index.ts';
import { breachKinds } from '../../src/domain/breach/report/breach-kinds.ts';
import {
  dataKinds,
  devices,
  peopleGroups,
  protections,
  recipients,
} from '../../src/domain/breach/report/breach-report.ts';
import { ways } from '../../src/domain/breach/report/ways.ts';
import { answerDeadline } from '../../src/domain/deadlines/answer-deadline.ts';
import { deadlineSubjects } from '../../src/domain/deadlines/deadline-question.ts';
import { capacities, requestForm, waysReceived } from '../../src/domain/request/log/request-form.ts';
import { matters } from '../../src/domain/request/matters.ts';
import * as breachWords from '../../src/teams/understand/breach-words.ts';
import { asKeyWord } from '../../src/teams/understand/key-words.ts';
import { commands, understand, type Wanted } from '../../src/teams/understand/understand.ts';
import { brookvale } from '../support/cast.ts';

interface Row {
  words: string;
  want: Wanted['want'];
  /** Answers that the words give. */
  typed?: Record<string, string>;
  /** Input ids that the words leave open. */
  open?: string[];
  /** What is told of a question for a date; the rest of the question is left open. */
  asked?: Record<string, unknown>;
  [other: string]: unknown;
}

const rows: Row[] = JSON.parse(readFileSync(new URL('understand-phrases.json', import.meta.url), 'utf8'));
/** A Wednesday in winter time. */
const wednesday = new Date('2026-03-04T14:00:00Z');

const typedFrom = (words: string, now = wednesday): Record<string, string> => {
  const wanted = understand({ words, now });
  return 'typed' in wanted ? (wanted.typed ?? {}) : {};
};

describe('understand', () => {
  for (const { words, typed = {}, open = [], asked, ...wanted } of rows) {
    it(`hears “${words}” as ${Object.values(wanted).join(' ')}`, () => {
      const heard: Record<string, unknown> = { ...understand({ words, now: wednesday }) };
      const told = typedFrom(words);
      assert.deepEqual(Object.fromEntries(Object.keys(wanted).map((key) => [key, heard[key]])), wanted);
      assert.deepEqual(Object.fromEntries(Object.keys(typed).map((id) => [id, told[id]])), typed);
      for (const id of open) assert.equal(told[id], undefined, `${id} is not told`);
      const { words: _, ...question } = (heard['question'] ?? {}) as Record<string, unknown>;
      assert.deepEqual(question, asked ?? {});
    });
  }

  it('has phrasings of every kind of breach to go by', () => {
    const kinds = new Set(rows.map(({ typed }) => typed?.['kind']));
    assert.deepEqual(
      breachKinds.filter((kind) => !kinds.has(kind)),
      [],
    );
    assert.ok(rows.filter(({ typed }) => typed?.['kind'] !== undefined).length >= 40);
  });

  it('keeps what was told in the person’s own words, trimmed and otherwise unchanged', () => {
    const words = '  I’ve LOST my laptop 😩\nit had `${1+1}` and <at>everyone</at> on it  ';
    assert.equal(typedFrom(words)['summary'], words.trim());
    const unclear = understand({ words: 'The thing in the hall has gone and moved', now: wednesday });
    if (unclear.want === 'ask-which') assert.equal(unclear.words, 'The thing in the hall has gone and moved');
  });

  it('tells no facts where something is only imagined or denied', () => {
    for (const words of ['What do I do if I lose my laptop?', "I haven't lost my laptop with 30 pupils' files"]) {
      assert.deepEqual(typedFrom(words), {});
    }
  });

  it('counts the fact beside a question: “I’ve lost my laptop, what do I do if someone opens it?”', () => {
    const wanted = understand({ words: "I've lost my laptop, what do I do if someone opens it?", now: wednesday });
    assert.deepEqual(
      [wanted.want, typedFrom("I've lost my laptop, what do I do if someone opens it?")['kind']],
      ['start', 'lost-device'],
    );
  });

  it('takes a mention, zero-width characters, curly quotes and wide spaces for what they show', () => {
    for (const words of [
      '<at>Privacy Desk</at> my reports',
      'my\u00a0re\u200bports',
      '“My  reports”',
      '\u202emy reports',
    ]) {
      assert.deepEqual(understand({ words, now: wednesday }), { want: 'show', show: 'my-reports' });
    }
  });

  it('mends slips in key words and leaves other words alone, our own phrases among them', () => {
    assert.deepEqual(['labtop', 'recieved', 'pasword', 'brech', 'phising'].map(asKeyWord), [
      'laptop',
      'received',
      'password',
      'breach',
      'phishing',
    ]);
    for (const word of ['beach', 'cancer', 'passport', 'referred', 'delivered', 'projected']) {
      assert.equal(asKeyWord(word), word);
    }
    const used = Object.values(breachWords)
      .flatMap((group) => (typeof group === 'string' ? [] : group.flat()))
      .flatMap((word) => (word === 'gap' ? [] : word.oneOf));
    assert.deepEqual(
      used.filter((word) => asKeyWord(word) !== word),
      [],
    );
  });

  it('gives a fresh answer each time, so that filling one in changes no other', () => {
    const first = understand({ words: 'report a breach', now: wednesday });
    assert.ok(first.want === 'start');
    first.typed['summary'] = 'changed';
    assert.deepEqual(typedFrom('report a breach'), {});
  });
});

describe('the examples that a question back gives', () => {
  const withPeriod = { ...brookvale, consent: { ...brookvale.consent, keepUntilAge: 25 } };
  for (const about of [undefined, ...deadlineSubjects]) {
    it(`are understood: ${about ?? 'which date'}`, () => {
      const answer = answerDeadline(
        { words: '', ...(about ? { about } : {}) },
        { organisation: withPeriod, now: wednesday },
      );
      assert.ok(answer.is === 'asking');
      const examples = [...answer.lines.join('\n').matchAll(/“([^”]+)”/g)].map(([, example = '']) => example);
      assert.ok(examples.length > 0);
      for (const words of examples) {
        const wanted = understand({ words, now: wednesday });
        assert.ok(wanted.want === 'deadline' && wanted.question.on !== undefined, words);
        if (about) assert.equal(wanted.question.about, about, words);
      }
    });
  }
});

describe('when it happened, from the words', () => {
  const told = (words: string, now: string, field = 'occurredAt') => {
    const typed = typedFrom(`I lost my laptop ${words}`, new Date(now));
    return [typed[`${field}-date`], typed[`${field}-time`]].filter((part) => part !== undefined).join(' ');
  };

  const times: [words: string, now: string, told: string][] = [
    ['yesterday at 5pm', '2026-03-04T14:00:00Z', '2026-03-03 17:00'],
    ['on Monday', '2026-03-04T14:00:00Z', '2026-03-02'],
    ['on Friday', '2026-03-04T14:00:00Z', '2026-02-27'],
    ['on Wednesday at 5pm', '2026-03-04T14:00:00Z', '2026-02-25 17:00'],
    ['on Wednesday at 9am', '2026-03-04T14:00:00Z', '2026-03-04 09:00'],
    ['last night about half past nine', '2026-03-04T14:00:00Z', '2026-03-03 21:30'],
    ['at quarter to five yesterday afternoon', '2026-03-04T14:00:00Z', '2026-03-03 16:45'],
    ['this morning', '2026-03-04T14:00:00Z', '2026-03-04'],
    ['this morning at 9', '2026-03-04T14:00:00Z', '2026-03-04 09:00'],
    ['on the train yesterday at around 5pm', '2026-03-04T14:00:00Z', '2026-03-03 17:00'],
    ['yesterday at 3', '2026-03-04T14:00:00Z', '2026-03-03'],
    ['yesterday at 0915', '2026-03-04T14:00:00Z', '2026-03-03 09:15'],
    ['between 4 and 5pm on 2 March', '2026-03-04T14:00:00Z', '2026-03-02'],
    ['12/11', '2026-03-04T14:00:00Z', '2025-11-12'],
    ['12/11', '2026-11-11T12:00:00Z', '2025-11-12'],
    ['12/11', '2026-11-12T12:00:00Z', '2026-11-12'],
    ['12/11/2025 at 14:05', '2026-03-04T14:00:00Z', '2025-11-12 14:05'],
    ['2 days ago', '2026-03-01T10:00:00Z', '2026-02-27'],
    ['yesterday', '2026-01-01T10:00:00Z', '2025-12-31'],
    ['yesterday', '2028-03-01T10:00:00Z', '2028-02-29'],
    ['on 31 December', '2026-01-02T10:00:00Z', '2025-12-31'],
    ['today at 5pm', '2026-03-04T14:00:00Z', '2026-03-04'],
    ['at 5pm', '2026-03-04T14:00:00Z', ''],
    ['at 5pm', '2026-03-04T18:00:00Z', '2026-03-04 17:00'],
    // 00:30 UTC is 01:30 in summer: the day in London, not in UTC.
    ['yesterday', '2026-06-30T23:30:00Z', '2026-06-30'],
    // The clocks went forward at 01:00 UTC on 29 March 2026, and back on 25 October.
    ['an hour ago', '2026-03-29T01:30:00Z', '2026-03-29 00:30'],
    ['two hours ago', '2026-03-29T02:15:00Z', '2026-03-29 00:15'],
    ['an hour ago', '2026-10-25T01:30:00Z', '2026-10-25 01:30'],
    ['3 hours ago', '2026-10-25T03:30:00Z', '2026-10-25 01:30'],
    ['yesterday at 5pm', '2026-03-29T08:00:00Z', '2026-03-28 17:00'],
    ['yesterday at 5pm', '2026-10-25T08:00:00Z', '2026-10-24 17:00'],
    ['20 minutes ago', '2026-01-01T00:10:00Z', '2025-12-31 23:50'],
    // Neither a day nor a time.
    ['when I sat on the bus', '2026-03-04T14:00:00Z', ''],
    ['and it may be in Leeds', '2026-03-04T14:00:00Z', ''],
    ['on 12/11 30 between us had it', '2026-03-04T14:00:00Z', ''],
    ['last week', '2026-03-04T14:00:00Z', ''],
    ['with the list for 10/12 pupils', '2026-03-04T14:00:00Z', ''],
    ['and the year 10/11 register', '2026-03-04T14:00:00Z', ''],
    ['and a child born 12/3/2011 is in it', '2026-03-04T14:00:00Z', ''],
    ["with today's register", '2026-03-04T14:00:00Z', ''],
    ['and need a new one by tomorrow', '2026-03-04T14:00:00Z', ''],
    ['and a report due next Monday', '2026-03-04T14:00:00Z', ''],
  ];
  for (const [words, now, expected] of times) {
    it(`reads “${words}”, said at ${now}, as ${expected || 'nothing'}`, () => assert.equal(told(words, now), expected));
  }

  it('keeps the noticing apart from the loss', () => {
    const words = 'on the train yesterday at 5pm, only noticed this morning at 8:15';
    assert.equal(told(words, '2026-03-04T14:00:00Z'), '2026-03-03 17:00');
    assert.equal(told(words, '2026-03-04T14:00:00Z', 'awareAt'), '2026-03-04 08:15');
  });
});

describe('the command list for Teams', () => {
  it('fits: titles of 32 characters, descriptions of 128, ten commands', () => {
    assert.ok(commands.length <= 10);
    for (const { title, description } of commands) {
      assert.ok(title.length <= 32 && description.length <= 128, title);
    }
  });

  it('holds only what is understood, and no two commands that mean the same', () => {
    const wants = commands.map(({ title }) => understand({ words: title, now: wednesday }));
    assert.ok(wants.every(({ want }) => want !== 'ask-which'));
    assert.equal(new Set(wants.map((wanted) => JSON.stringify(wanted))).size, commands.length);
  });
});

describe('any words at all', () => {
  const oneOf = (ids: readonly string[]) => new RegExp(`^(${ids.join('|')})$`);
  const someOf = (ids: readonly string[]) => new RegExp(`^(${ids.join('|')})(,(${ids.join('|')}))*$`);
  const date = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
  const time = /^([01]\d|2[0-3]):[0-5]\d$/;
  const wellFormed: Record<string, RegExp> = {
    kind: oneOf(breachKinds),
    way: oneOf(ways),
    device: oneOf(devices),
    recipient: oneOf(recipients),
    passwordEntered: /^(yes|no)$/,
    pupilOnStaffAccount: /^yes$/,
    people: /^\d+$/,
    whose: someOf(peopleGroups),
    data: someOf(dataKinds),
    protection: oneOf(protections),
    'occurredAt-date': date,
    'occurredAt-time': time,
    noticed: /^earlier$/,
    'awareAt-date': date,
    'awareAt-time': time,
    summary: /\S/,
  };
  const wellFormedRequest: Record<string, RegExp> = {
    wants: /\S/,
    matter: oneOf(matters),
    capacity: oneOf(capacities),
    requester: /^\p{L}.{0,150}$/u,
    subject: /^\p{L}.{0,150}$/u,
    bornOn: date,
    how: oneOf(waysReceived),
    receivedOn: /^$|^\d{4}-\d\d-\d\d$/,
  };
  const wants =
    /^(start|change|show|reference|document|undo|log-what-they-ask|look-ups|acknowledge|snooze|away|back-from-absence|deadline|press|connect|act-as|consent|one-pupil|ask-which|question|danger-now|small-talk)$/;

  const daysAndTimesOf = (wanted: Wanted): Record<string, string | undefined> => {
    if (wanted.want === 'away') return { from: wanted.from, until: wanted.until };
    if (wanted.want !== 'deadline') return {};
    const { on, at, identityOn, resultsOn, clarification } = wanted.question;
    return { on, at, identityOn, resultsOn, ...clarification };
  };

  const isRight = (words: string, now: Date) => {
    const wanted = understand({ words, now });
    assert.match(wanted.want, wants);
    for (const [what, value] of Object.entries(daysAndTimesOf(wanted))) {
      if (value !== undefined) assert.match(value, what === 'at' ? time : date, what);
    }
    const typed = 'typed' in wanted ? (wanted.typed ?? {}) : {};
    const inputs =
      wanted.want === 'deadline' || ('dialogue' in wanted && wanted.dialogue === 'log-request')
        ? wellFormedRequest
        : wellFormed;
    for (const [id, value] of Object.entries(typed)) {
      assert.match(value, inputs[id] ?? assert.fail(`no input is called ${id}`));
    }
    const told = typed['summary'] ?? typed['wants'] ?? '';
    assert.ok(told.length <= 4000 && !/\p{Cs}/u.test(told));
    assert.ok((typed['receivedOn'] ?? '') <= now.toISOString().slice(0, 10) || now.getUTCHours() === 23);
    assert.ok((typed['occurredAt-date'] ?? '') <= now.toISOString().slice(0, 10) || now.getUTCHours() === 23);
  };

  it('fills only inputs that the report has', () => {
    const fields = Object.keys(actOf('report-breach').form.shape);
    for (const id of Object.keys(wellFormed)) assert.ok(fields.includes(id.replace(/-(date|time)$/, '')), id);
    for (const id of Object.keys(wellFormedRequest)) assert.ok(id in requestForm.shape, id);
  });

  const moment = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true });

  it('is answered, whatever the characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), moment, isRight), { numRuns: 300 });
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), moment, isRight));
  });

  it('is answered, whatever the order of words that mean something to us', () => {
    const telling =
      "lost sent wrong parent laptop 30 12 pupils not if yesterday at 5pm half past nine last night on monday 12/11 , . ? br-2026-1 encrypted password referral to of about a the between 31/2 29 february ago hours two noticed nearly when is due sar ico hours from complaint received clarification asked away until cover: Dev back remind me in 2 hours duplicate of the 5th 29 february Mrs Khan’s mum asked wants copy of everything about her son Leila delete photo complain foi solicitor letter born constructor __proto__ [x](http://evil) ${1+1} <at>everyone</at> مرحبا \u202e \u200b 😀 ' ’ cancel now may sat midnight 99:99 24/7";
    const sentence = fc.array(fc.constantFrom(...telling.split(' ')), { maxLength: 30 }).map((said) => said.join(' '));
    fc.assert(fc.property(sentence, moment, isRight), { numRuns: 500 });
  });

  it('is examined no further than 2,000 characters, and kept to 4,000', () => {
    const padding = `I lost my laptop. ${'bla '.repeat(500)}`.padEnd(2000, 'x');
    const { summary: _, ...far } = typedFrom(`${padding} with 30 pupils' medical files ${'y '.repeat(4000)}`);
    const { summary: __, ...near } = typedFrom(padding);
    assert.deepEqual(far, near);
    assert.equal(typedFrom(`I lost my laptop ${'a'.repeat(9983)}`)['summary']?.length, 4000);
    assert.equal(typedFrom(`I lost my laptop ${'a'.repeat(3982)}😀😀`)['summary']?.length, 3999);
  });

  it('ends, for text made to make a search go back and back', () => {
    for (const unit of [
      '<at>',
      '<at',
      '<',
      "'",
      'a',
      ' ',
      '1',
      '1,',
      '1:',
      'at 1 ',
      'left ',
      'pupil on my ',
      'if ',
      'not lost ',
      'br-',
      'please ',
      'ago ',
      '12/11 ',
      'when is the sar due ',
      'Mrs Khan asked ',
      'Mrs Aa ',
      'a parent asked for a copy of ',
      'everything ',
      '72 hours from ',
      'away until ',
      'cover ',
      'A-A ',
      'br-2026-1 ',
      '\u0301',
      'ﷺ',
    ]) {
      isRight(unit.repeat(Math.ceil(10_000 / unit.length)), wednesday);
    }
  });
});
