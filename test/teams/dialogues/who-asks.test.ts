import assert from 'node:assert/strict';
import { actOf } from '../../../src/acts/index.ts';
import type { Setting } from '../../../src/acts/setting.ts';
import type { Deciding } from '../../../src/desk/decide.ts';
import type { Desk } from '../../../src/desk/desk.ts';
import { ok } from '../../../src/domain/outcome.ts';
import type { DataRequest } from '../../../src/domain/request/request.ts';
import { advance, progress } from '../../../src/teams/draft/advance.ts';
import { brookvale, colleague, idOf, maya, now } from '../../support/cast.ts';
import { accepted } from '../../support/run-breach.ts';
import { sampleRequest } from '../../support/sample-request.ts';
import { draftOf } from '../../support/walk-dialogue.ts';

const dev = colleague('Dev Patel');
const by = { id: dev.id, name: dev.name } as DataRequest['reporter'];

const settingFor = (about: DataRequest): Setting => ({ organisation: brookvale, now, about, part: null, person: dev });

/** The last card of a dialogue with all of this typed, and Send pressed on it. */
const sending = (id: 'settle-identity' | 'judge-standing', about: DataRequest, answers: Record<string, string>) => {
  const dialogue = actOf(id);
  const setting = settingFor(about);
  const typed = { ...dialogue.typedFromCase(about, null), ...dialogue.typedAtStart(setting), ...answers };
  const step = progress(dialogue, typed, setting).steps.at(-1)?.id ?? '';
  const draft = draftOf(dialogue, { about: about.reference, step, typed });
  return advance(dialogue, draft, { press: 'send', typed: null, setting });
};

type AskedOfDesk = Deciding<'request', unknown>;

/** What comes of it where the desk is asked once, about this request, by this person and as the form was shown. */
const decided = async (...sent: Parameters<typeof sending>): Promise<DataRequest> => {
  const [id, about] = sent;
  const end = sending(...sent);
  assert.ok(end.result === 'finish', JSON.stringify(end.result === 'show' && end.problems));
  const calls: AskedOfDesk[] = [];
  const desk = {
    decide: async (call: AskedOfDesk) => {
      calls.push(call);
      return ok(about);
    },
  };
  await actOf(id).finish({ ...end, person: dev, receiptCard: null }, desk as unknown as Desk);
  const [call, ...others] = calls;
  assert.ok(call && others.length === 0);
  const { decision, answers, given, ...asked } = call;
  assert.deepEqual(asked, { reference: 'AR-2026-0001', submissionId: idOf(70), person: dev });
  assert.equal(given.startedAt, now);
  assert.equal(decision.restsOnWhatWasShown, true);
  const { submissionId } = asked;
  const deciding = { before: about, by, organisation: brookvale, marked: [], submissionId, now };
  return accepted(decision.decide(deciding, answers, given)).record;
};

const problemsOf = (...sent: Parameters<typeof sending>): string[] => {
  const end = sending(...sent);
  return end.result === 'show' ? end.problems.map(({ field }) => field) : [];
};

const proofAsked = sampleRequest({
  identity: { asked: { on: '2026-11-17', doubt: 'An unknown address.' as never, by }, known: null, seen: null },
});
const authorityAwaited = sampleRequest({
  standing: {
    judgement: null,
    reason: 'He understands it.' as never,
    understands: 'understands',
    understandsBecause: 'He told me.' as never,
    authority: { askedOn: '2026-11-17', cameOn: null, evidence: null },
    safeguarding: true,
    by,
    at: now,
  },
});

describe('settling who asks', () => {
  it('asks only what the choice needs', () => {
    const stepsFor = (way: string) =>
      progress(actOf('settle-identity'), { way, doubt: 'An unknown address.' }, settingFor(sampleRequest())).steps.map(
        ({ id }) => id,
      );
    assert.deepEqual(stepsFor('known'), ['way', 'known']);
    assert.deepEqual(stepsFor('seen'), ['way', 'seen']);
    assert.deepEqual(stepsFor('ask'), ['way', 'doubt', 'asked']);
  });

  it('records that they are known', async () => {
    const known = 'I have taught her son.';
    const { identity } = await decided('settle-identity', sampleRequest(), { way: 'known', knownBecause: known });
    assert.deepEqual(identity, { asked: null, known: { reason: known, by, recordedAt: now }, seen: null });
  });

  it('records what was seen, by whom and when', async () => {
    const typed = {
      way: 'seen',
      evidence: 'passport,other',
      otherProof: 'A letter',
      seenOn: '2026-11-17',
      seenBy: maya.id,
    };
    const { identity } = await decided('settle-identity', sampleRequest(), typed);
    const seen = { evidence: ['passport', 'other'], otherProof: 'A letter', on: '2026-11-17', recordedAt: now };
    assert.deepEqual(identity, { asked: null, known: null, seen: { ...seen, by: { id: maya.id, name: maya.name } } });
  });

  it('records that proof was asked for today, unless another day is given', async () => {
    const doubt = 'An unknown address.';
    const { identity } = await decided('settle-identity', sampleRequest(), { way: 'ask', doubt });
    assert.deepEqual(identity, { asked: { on: '2026-11-18', doubt, by }, known: null, seen: null });
  });

  it('warns on the last card when asking comes late', () => {
    const words = (receivedOn: string) => {
      const about = sampleRequest({ asked: { ...sampleRequest().asked, receivedOn } });
      const { steps } = actOf('settle-identity');
      const card = steps.at(-1)?.render({ way: 'ask', doubt: 'An unknown address.' }, settingFor(about));
      return JSON.stringify(card);
    };
    assert.match(words('2026-11-02'), /came 16 days ago.*the month may be running already/);
    assert.doesNotMatch(words('2026-11-16'), /days ago/);
  });

  it('begins with the proof where it was asked for', () => {
    const start = actOf('settle-identity').typedAtStart;
    assert.equal(start(settingFor(proofAsked))['way'], 'seen');
    assert.equal(start(settingFor(sampleRequest()))['way'], undefined);
  });

  it('refuses days that cannot be, a number of a document, and something else that is not named', () => {
    const seen = { way: 'seen', evidence: 'passport' };
    const problems = (typed: Record<string, string>, about = sampleRequest()) =>
      problemsOf('settle-identity', about, typed);
    assert.deepEqual(problems({ ...seen, seenOn: '2026-11-19' }), ['seenOn']);
    assert.deepEqual(problems({ ...seen, seenOn: '2026-11-15' }), ['seenOn']);
    assert.deepEqual(problems({ ...seen, seenOn: '2026-11-16' }, proofAsked), ['seenOn']);
    assert.deepEqual(problems({ ...seen, evidence: 'other' }), ['otherProof']);
    assert.deepEqual(problems({ way: 'known', knownBecause: 'Her passport is 123456789' }), ['knownBecause']);
    assert.deepEqual(problems({ way: 'ask', doubt: 'An unknown address.', askedOn: '2026-11-19' }), ['askedOn']);
  });
});

describe('judging whether they may ask, card by card', () => {
  const judged = {
    understands: 'does-not-understand',
    understandsBecause: 'He is eight.',
    safeguarding: 'no',
    decision: 'for-child',
    reason: 'She has parental responsibility.',
  };

  it('records the judgement', async () => {
    const { decision: judgement, ...found } = judged;
    const { standing, history } = await decided('judge-standing', sampleRequest(), judged);
    assert.deepEqual(standing, { ...found, judgement, safeguarding: false, authority: null, by, at: now });
    assert.equal(history.at(-1)?.what, 'standing-judged');
  });

  it('records the day when authority was asked for, and the one when it came', async () => {
    const ask = { ...judged, decision: 'ask-authority', askedOn: '2026-11-17' };
    const came = { ...judged, decision: 'with-authority', authorityOn: '2026-11-18', evidence: 'A note.' };
    const authorityAfter = async (typed: Record<string, string>) =>
      (await decided('judge-standing', sampleRequest(), typed)).standing?.authority;
    assert.equal((await authorityAfter(ask))?.askedOn, '2026-11-17');
    assert.equal((await authorityAfter(came))?.cameOn, '2026-11-18');
  });

  it('records authority that was awaited, without judging anew', async () => {
    const typed = { next: 'authority-came', authorityOn: '2026-11-18', evidence: 'A note.' };
    const { standing, history } = await decided('judge-standing', authorityAwaited, typed);
    const authority = { askedOn: '2026-11-17', cameOn: '2026-11-18', evidence: 'A note.' };
    assert.deepEqual(standing, { ...authorityAwaited.standing, judgement: 'with-authority', authority, by, at: now });
    assert.equal(history.at(-1)?.what, 'authority-came');
    assert.deepEqual(problemsOf('judge-standing', authorityAwaited, { ...typed, authorityOn: '2026-11-16' }), [
      'authorityOn',
    ]);
  });

  it('begins again from what was found, and with no decision', () => {
    assert.deepEqual(actOf('judge-standing').typedFromCase(authorityAwaited, null), {
      understands: 'understands',
      understandsBecause: 'He told me.',
      safeguarding: 'yes',
    });
  });

  it('asks about understanding only where it may be a child', () => {
    const first = (over: Partial<DataRequest['asked']>) => {
      const about = sampleRequest({ asked: { ...sampleRequest().asked, ...over } });
      return progress(actOf('judge-standing'), {}, settingFor(about)).steps[0]?.id;
    };
    assert.equal(first({}), 'understanding');
    assert.equal(first({ bornOn: '2008-02-29' as never }), 'harm');
    assert.equal(first({ capacity: 'staff', requester: 'Adam Khan' as never }), 'harm');
  });

  it('wants to know what understanding is gathered from', () => {
    const { understandsBecause: _, ...without } = judged;
    assert.deepEqual(problemsOf('judge-standing', sampleRequest(), without), ['understandsBecause']);
  });
});
