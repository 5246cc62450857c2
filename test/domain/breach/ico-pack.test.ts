import assert from 'node:assert/strict';
import { type Breach, breach as breachShape } from '../../../src/domain/breach/breach.ts';
import { investigate } from '../../../src/domain/breach/close/investigate-breach.ts';
import { investigationForm } from '../../../src/domain/breach/close/investigation.ts';
import type { BreachReport } from '../../../src/domain/breach/report/breach-report.ts';
import { newTask, type Task } from '../../../src/domain/breach/tasks/tasks.ts';
import {
  answersOf,
  followUpPack,
  type IcoPack,
  icoPack,
  openInWords,
  readyInWords,
} from '../../../src/domain/breach/tell/ico-pack.ts';
import { type IcoForm, icoForm, sentForm } from '../../../src/domain/breach/tell/ico-report.ts';
import { makeDocument } from '../../../src/domain/breach/tell/make-document.ts';
import { recordIcoReport, saveIcoAnswers } from '../../../src/domain/breach/tell/tell-ico.ts';
import type { Organisation } from '../../../src/domain/organisation/organisation.ts';
import { withoutPersonal } from '../../../src/domain/personal-data.ts';
import { brookvale, lostLaptop, now } from '../../support/cast.ts';
import { accepted, asDev, reported } from '../../support/run-breach.ts';
import { answering, decidingAt, sending } from '../../support/telling.ts';

const hour = 3_600_000;
const asReported = (words: string) => `As reported by a member of staff: “${words}”`;
const packOf = (about: Breach, organisation: Organisation = brookvale, at = now): IcoPack =>
  icoPack(about, { organisation, now: at });
const answer = (pack: IcoPack, id: string) => answersOf(pack).find((each) => each.id === id) ?? assert.fail(id);
const wordsOf = (pack: IcoPack, id: string): string => answer(pack, id).words;

const whole = {
  consequences: 'Children may be upset when they hear of it.',
  measures: 'The laptop was locked from a distance.',
} satisfies Partial<Record<keyof IcoForm, string>>;

const found = (before: Breach, findings = 'The bag was left on the luggage rack.') =>
  accepted(
    investigate({
      ...decidingAt(before),
      found: investigationForm.parse({ findings, cause: 'human-mistake', prevention: 'Bags stay on laps.' }),
    }),
  ).record;
const quoted = asReported('I left my laptop on the 17:05 train.');

/** UK GDPR Art. 33(3), by example (the completeness vectors of the rules). */
const vectors: [given: string, about: () => Breach, organisation: Organisation, check: (pack: IcoPack) => void][] = [
  [
    'a draft lacking the DPO’s contact is incomplete: 33(3)(b)',
    () => answering(reported(), whole),
    { ...brookvale, people: brookvale.people.filter(({ roles }) => !roles.includes('dpo')) },
    ({ missing }) =>
      assert.deepEqual(
        missing.map(({ id, article }) => [id, article]),
        [['contact', 'Art. 33(3)(b)']],
      ),
  ],
  [
    '“number of people: not yet known” is allowed and has to be told later',
    () => answering(reported({ people: undefined }), whole),
    brookvale,
    ({ missing, later, ready, of }) => {
      assert.deepEqual([missing, later], [[], ['records', 'people']]);
      assert.deepEqual([ready, of], [9, 9]);
    },
  ],
  [
    'a draft containing a pupil’s name warns',
    () => answering(reported(), { ...whole, whatHappened: 'The list named Kai Smith.' }),
    brookvale,
    ({ naming, missing }) => {
      assert.deepEqual(missing, []);
      assert.deepEqual(
        naming.map(({ id, passages }) => [id, passages]),
        [['whatHappened', [{ words: 'Kai Smith', why: 'name' }]]],
      );
    },
  ],
  [
    'a draft lacking the likely consequences is incomplete: 33(3)(c)',
    () => answering(reported(), { measures: whole.measures }),
    brookvale,
    ({ missing }) =>
      assert.deepEqual(
        missing.map(({ article }) => article),
        ['Art. 33(3)(c)'],
      ),
  ],
];

describe('the report to the ICO', () => {
  for (const [given, about, organisation, check] of vectors) it(given, () => check(packOf(about(), organisation)));

  it('follows the form’s order', () => {
    assert.deepEqual(
      packOf(reported({ kind: 'phishing' })).sections.map(({ name }) => name),
      [
        'About the report',
        'About the breach',
        'The personal data',
        'The people affected',
        'The effects on them',
        'The cyber incident',
        'Staff and training',
        'What has been done',
        'Who else has been told',
        'Whom the ICO can ask',
      ],
    );
  });

  it('asks about a cyber incident only where there was one, or somebody says so', () => {
    const has = (about: Breach) => packOf(about).sections.some(({ id }) => id === 'cyber');
    assert.equal(has(reported()), false);
    assert.equal(has(answering(reported(), { cyber: 'yes' })), true);
    assert.equal(has(answering(reported({ kind: 'phishing' }), { cyber: 'no' })), false);
  });

  const received: [Record<string, unknown>, string | undefined][] = [
    [{ kind: 'wrong-recipient', recipient: 'parent' }, 'A parent or carer'],
    [{ kind: 'said-aloud', recipient: 'many' }, 'Many people'],
    [{ kind: 'published-online', recipient: 'public' }, 'The public (anyone could see it)'],
    [{ kind: 'not-redacted', recipient: 'not-known' }, 'Not known'],
    [{ kind: 'wrong-recipient' }, 'Not known yet'],
    [{ kind: 'lost-device' }, undefined],
  ];
  for (const [report, words] of received)
    it(`says who received it by category, where somebody did: ${report['kind']}, ${report['recipient']}`, () => {
      const { sections, of } = packOf(reported(report));
      const about = sections.find(({ id }) => id === 'breach')?.answers.find(({ id }) => id === 'recipient');
      assert.equal(about?.words, words);
      assert.equal(of, 9, 'the law does not ask for it, so it is not counted');
      if (about?.words.startsWith('Not known')) assert.equal(about.state, 'later');
    });

  it('names nobody who received it', () => {
    const about = reported({ kind: 'wrong-recipient', recipient: 'parent', summary: 'It went to Karen Smith.' });
    assert.doesNotMatch(wordsOf(packOf(about), 'recipient'), /Karen|Smith/);
  });

  it('is filled in from the report, with what was done at once', () => {
    const pack = packOf(reported());
    assert.equal(wordsOf(pack, 'whatHappened'), asReported('I left my laptop on the 17:05 train.'));
    assert.equal(wordsOf(pack, 'people'), '30');
    assert.match(wordsOf(pack, 'data'), /Basic personal identifiers.*; Other: special educational needs/);
    assert.match(
      wordsOf(pack, 'measures'),
      /^We have asked for the device to be locked from a distance and changed the password\.$/,
    );
    assert.equal(wordsOf(pack, 'discoveredAt'), 'Wednesday 18 November 2026, 09:20');
    assert.match(wordsOf(pack, 'contact'), /^Dev Patel, Data Protection Officer/);
    assert.deepEqual([pack.ready, pack.of], [8, 9]);
  });

  it('counts only what Article 33 asks for: nine answers, and the reasons for the delay when it is late', () => {
    const late = new Date(now.getTime() + 72 * hour);
    assert.equal(packOf(reported()).of, 9);
    assert.equal(packOf(reported(), brookvale, late).of, 10);
    assert.deepEqual(
      packOf(reported(), brookvale, late).missing.map(({ id }) => id),
      ['reasonsForDelay', 'consequences'],
    );
  });

  const reportersWords: [field: string, report: Record<string, unknown>, id: string, words: RegExp][] = [
    ['what happened', { summary: 'I’ve lost my laptop.' }, 'whatHappened', /^As .* staff: “I’ve lost my laptop\.”$/],
    ['what was done', { done: 'I rang them.', contained: [] }, 'measures', /^As .* staff: “I rang them\.”$/],
    ['what else was done', { done: 'I rang them.' }, 'measures', /^We have .*\.\nAs .* staff: “I rang them\.”$/],
    ['who was told', { toldAlready: 'I told the office.' }, 'othersTold', /^As .* staff: “I told the office\.”$/],
  ];
  for (const [field, report, id, words] of reportersWords)
    it(`quotes whoever reported it instead of saying “I” for the organisation: ${field}`, () => {
      assert.match(wordsOf(packOf(reported(report)), id), words);
    });

  it('puts its own words in place of the reporter’s, unquoted, once somebody has written them', () => {
    const about = answering(reported(), { ...whole, whatHappened: 'A laptop was lost on a train.' });
    assert.equal(wordsOf(packOf(about), 'whatHappened'), 'A laptop was lost on a train.');
  });

  it('begins with what was found once somebody has written it, and quotes whoever reported it after that', () => {
    assert.equal(
      wordsOf(packOf(found(reported())), 'whatHappened'),
      `The bag was left on the luggage rack.\n${quoted}`,
    );
    assert.equal(answer(packOf(found(reported())), 'whatHappened').from, 'the investigation');
    const own = answering(found(reported()), { ...whole, whatHappened: 'A laptop was lost.' });
    assert.equal(wordsOf(packOf(own), 'whatHappened'), 'A laptop was lost.');
  });

  it('leaves the quotation out where there is not room for both, and never half of either', () => {
    const long = found(reported({ summary: 'word '.repeat(790).trim() }), 'found '.repeat(300).trim());
    assert.equal(wordsOf(packOf(long), 'whatHappened'), 'found '.repeat(300).trim());
  });

  it('has room for the longest report, quoted', () => {
    const words = asReported('x'.repeat(4000));
    assert.ok(icoForm.safeParse({ whatHappened: words, othersTold: asReported('x'.repeat(2000)) }).success);
    assert.equal(wordsOf(packOf(reported({ summary: 'x'.repeat(4000) })), 'whatHappened'), words);
  });

  const asks: [summary: string, data: BreachReport['data'], asked: boolean][] = [
    ['I lost the referral list for 30 pupils.', ['sen'], true],
    ['I sent the register to the wrong parent.', ['behaviour-progress'], true],
    ['A document about a pupil was left in the car.', ['health'], true],
    ['I lost the referral list for 30 pupils.', ['names-contacts', 'sen'], false],
    ['I lost the referral list for 30 pupils.', ['not-known'], false],
    ['I listened to a call by mistake.', ['sen'], false],
  ];
  for (const [summary, data, asked] of asks)
    it(`${asked ? 'asks' : 'does not ask'} whether it names people: ${summary} ${data.join(', ')}`, () => {
      const pack = packOf(reported({ summary, data }));
      assert.equal(
        answersOf(pack).some(({ id }) => id === 'identifiers'),
        asked,
      );
      assert.equal(
        pack.open.some(({ id }) => id === 'identifiers'),
        asked,
      );
      assert.equal(pack.of, 9, 'the form does not ask it by itself, so it is not counted');
    });

  const listed = { summary: 'I lost the referral list for 30 pupils.', data: ['sen'] };
  const identified: [string, data: string, stillOpen: boolean][] = [
    ['yes', 'Basic personal identifiers, such as names and contact details; Other: special educational needs', false],
    ['no', 'Other: special educational needs', false],
    ['not-known', 'Other: special educational needs', true],
  ];
  for (const [identifiers, data, stillOpen] of identified)
    it(`says to the ICO what was answered about names: ${identifiers}`, () => {
      const pack = packOf(answering(reported(listed), { ...whole, identifiers }));
      assert.equal(wordsOf(pack, 'data'), data);
      assert.equal(
        pack.open.some(({ id }) => id === 'identifiers'),
        stillOpen,
      );
      const isAskedApart = answersOf(pack).some(({ id }) => id === 'identifiers');
      assert.equal(isAskedApart, identifiers !== 'yes', 'what is known stands among the kinds of data');
    });

  const openness: [open: number, heading: string][] = [
    [0, '9 of 9 mandatory answers are ready'],
    [1, '9 of 9 mandatory answers are ready, 1 other question is still open'],
    [2, '9 of 9 mandatory answers are ready, 2 other questions are still open'],
  ];
  for (const [open, heading] of openness)
    it(`counts what may follow beside what must be answered now: ${open}`, () => {
      const pack = packOf(answering(reported(), whole));
      const some = { ...pack, open: pack.open.slice(0, open) };
      assert.equal(readyInWords(some), heading);
      assert.equal(openInWords(some).length, open === 0 ? 0 : 1);
    });

  it('names each question that is still open, also one answered with “not known yet”, and never a mandatory one', () => {
    const { open, missing } = packOf(reported({ kind: 'wrong-recipient', recipient: 'not-known' }));
    const names = open.map(({ name }) => name);
    for (const name of ['Who received it', 'How it was found', 'What training they had'])
      assert.ok(names.includes(name), name);
    assert.ok(missing.every(({ name }) => !names.includes(name)));
    assert.match(openInWords({ open })[0] ?? '', /How it was found; .* can follow in a later report .*33\(4\)/);
    const found = packOf(answering(reported(), { ...whole, howFound: 'By its owner.' }));
    assert.ok(!found.open.some(({ id }) => id === 'howFound'));
  });

  it('names a colleague by their role', () => {
    const about = reported({ summary: 'Maya Okafor told Dev Patel.' });
    assert.equal(
      wordsOf(packOf(about), 'whatHappened'),
      asReported('A member of staff told the Data Protection Officer.'),
    );
  });

  it('keeps no answer that says what the case says anyway, so that it follows the case', () => {
    const saved = answering(reported(), { whatHappened: asReported('I left my laptop on the 17:05 train.'), ...whole });
    assert.equal(saved.icoAnswers.whatHappened, undefined);
    const corrected = { ...saved, report: lostLaptop({ summary: 'It was the 17:15.' }) };
    assert.equal(wordsOf(packOf(corrected), 'whatHappened'), asReported('It was the 17:15.'));
  });

  it('refuses to save what is there already', () => {
    const saved = answering(reported(), whole);
    const again = saveIcoAnswers(decidingAt(saved), icoForm.parse(whole));
    assert.equal(!again.ok && again.code, 'nothing-changed');
  });
});

describe('a name in the report to the ICO', () => {
  const named = { ...whole, whatHappened: 'The list named Kai Smith.' };
  const made = (about: Breach) => makeDocument(about, { document: 'ico-report', organisation: brookvale, now });

  it('keeps the document from being made', () => {
    const refused = made(answering(reported(), named));
    assert.equal(!refused.ok && refused.code, 'names-in-it');
    assert.ok(!refused.ok && !refused.words.includes('Kai'));
  });

  it('is let pass once somebody has confirmed that it is none', () => {
    assert.ok(made(answering(reported(), { ...named, noNames: ['confirmed'] })).ok);
  });

  it('is asked about again when it is another one', () => {
    const confirmed = answering(reported(), { ...named, noNames: ['confirmed'] });
    const other = answering(confirmed, { ...named, whatHappened: 'The list named Kai Smith and Zofia Nowak.' });
    assert.deepEqual(
      packOf(other).naming.flatMap(({ passages }) => passages.map(({ words }) => words)),
      ['Zofia Nowak'],
    );
  });

  it('stays out of whatever is made without personal data', () => {
    const about = sending(answering(reported(), { ...named, noNames: ['confirmed'] }), { icoReference: 'IC-1' });
    assert.ok(!JSON.stringify(withoutPersonal(breachShape, about)).includes('Kai'));
  });
});

describe('a report that was sent', () => {
  const asked = (about: Breach): Breach => ({
    ...about,
    tasks: [newTask({ id: 'tell-ico', kind: 'tell-ico', basis: ['law'], createdAt: now })],
  });
  const taskOf = ({ tasks }: Breach, id: string): Task => tasks.find((each) => each.id === id) ?? assert.fail(id);

  it('finishes the task to tell the ICO, with its reference as evidence', () => {
    const sent = sending(asked(answering(reported(), whole)), { icoReference: 'IC-123456' });
    const { done } = taskOf(sent, 'tell-ico');
    assert.deepEqual([done?.how, done?.evidence, done?.at], ['online-form', 'ICO reference IC-123456', now]);
    assert.deepEqual(sent.icoReports[0]?.said['people'], '30');
  });

  it('leaves a task for each answer that was not known yet, and a follow-up that tells it finishes it', () => {
    const sent = sending(asked(answering(reported({ people: undefined }), whole)), { icoReference: 'IC-123456' });
    assert.deepEqual(
      sent.tasks.map(({ id }) => id),
      ['tell-ico', 'tell-later.records', 'tell-later.people'],
    );
    assert.equal(taskOf(sent, 'tell-later.people').owner?.id, asDev.id);
    const known = answering({ ...sent, report: lostLaptop({ people: 31 }) }, { ...whole, howFound: 'By the owner.' });
    const later = sending(known, { kind: 'follow-up' });
    assert.ok(taskOf(later, 'tell-later.people').done);
    assert.equal(taskOf(later, 'tell-later.records').done, null);
    assert.equal(later.tasks.length, 3);
  });

  it('is followed up with only what has changed, and the ICO’s reference', () => {
    const sent = sending(answering(reported({ people: undefined }), whole), { icoReference: 'IC-123456' });
    const known = { ...sent, report: lostLaptop({ people: 31 }) };
    const followUp = followUpPack(packOf(known), known);
    assert.deepEqual(
      answersOf(followUp).map(({ id, words }) => [id, words]),
      [
        ['kind', 'Follow-up report'],
        ['icoReference', 'IC-123456'],
        ['people', '31'],
        ['contact', 'Dev Patel, Data Protection Officer, Brookvale Inclusion Partnership, dev.patel@brookvale.example'],
      ],
    );
  });

  /** What was sent before the reporter's words were quoted, and before what was found came first. */
  const sentAs = (about: Breach, said: Record<string, string>): Breach => {
    const sent = sending(about, { icoReference: 'IC-1' });
    const [first] = sent.icoReports;
    return first
      ? { ...sent, icoReports: [{ ...first, said: { ...first.said, ...said } as typeof first.said }] }
      : sent;
  };
  const changedIn = (about: Breach) => answersOf(followUpPack(packOf(about), about)).map(({ id }) => id);
  const always = ['kind', 'icoReference', 'contact'];
  const train = 'I left my laptop on the 17:05 train.';

  it('is not followed up with what is only put otherwise', () => {
    const older = answering(reported({ done: 'I rang “Lost property”', toldAlready: 'The office.' }), {
      consequences: whole.consequences,
    });
    const said = Object.fromEntries(
      ['whatHappened', 'measures', 'othersTold'].map((id) => [
        id,
        wordsOf(packOf(older), id).replace(/As reported by a member of staff: “(.*)”/s, '$1'),
      ]),
    );
    assert.deepEqual([said['whatHappened'], said['othersTold']], [train, 'The office.']);
    assert.deepEqual(changedIn(sentAs(older, said)), always);

    const investigated = found(answering(reported(), whole));
    assert.deepEqual(changedIn(sentAs(investigated, { whatHappened: quoted })), always);
    assert.deepEqual(changedIn(sentAs(investigated, { whatHappened: train })), always);
    assert.deepEqual(changedIn(sending(investigated, { icoReference: 'IC-1' })), always);
  });

  it('is followed up with what was found since, and with other words of the reporter', () => {
    const sent = sending(answering(reported(), whole), { icoReference: 'IC-1' });
    const news = ['kind', 'icoReference', 'whatHappened', 'whatWentWrong', 'prevention', 'contact'];
    assert.deepEqual(changedIn(found(sent)), news);
    const other = { ...sent, report: lostLaptop({ summary: 'It was the 17:15.' }) };
    assert.deepEqual(changedIn(other), ['kind', 'icoReference', 'whatHappened', 'contact']);
  });

  it('needs the reasons for the delay after 72 hours, not at 72 hours', () => {
    const about = answering(reported(), whole);
    const end = new Date(about.report.awareAt.getTime() + 72 * hour);
    const afterwards = new Date(end.getTime() + 60_000);
    assert.equal(sending(about, { sentAt: end }, afterwards).icoReports[0]?.reasonsForDelay, null);
    const sent = sentForm.parse({ kind: 'initial', sentAt: afterwards });
    const refused = recordIcoReport(decidingAt(about, afterwards), sent);
    assert.equal(!refused.ok && refused.code, 'reasons-missing');
    const late = sending(about, { reasonsForDelay: 'The school was closed.' }, afterwards);
    assert.equal(late.icoReports[0]?.reasonsForDelay, 'The school was closed.');
  });

  it('cannot be sent in the future, before anyone had noticed, or first twice', () => {
    const about = answering(reported(), whole);
    const refusal = (before: Breach, sent: Record<string, unknown>): string | false => {
      const outcome = recordIcoReport(decidingAt(before), sentForm.parse({ kind: 'initial', sentAt: now, ...sent }));
      return !outcome.ok && outcome.code;
    };
    assert.equal(refusal(about, { sentAt: new Date(now.getTime() + 1) }), 'impossible-times');
    assert.equal(refusal(about, { sentAt: new Date('2026-11-18T09:19:00Z') }), 'impossible-times');
    assert.equal(refusal(sending(about, {}), {}), 'wrong-kind');
    assert.equal(refusal(about, { kind: 'follow-up' }), 'wrong-kind');
  });

  it('is not made as a follow-up while nothing has been sent', () => {
    const refused = makeDocument(reported(), { document: 'ico-follow-up', organisation: brookvale, now });
    assert.equal(!refused.ok && refused.code, 'nothing-sent');
  });
});
