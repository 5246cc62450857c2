import assert from 'node:assert/strict';
import { missingBefore } from '../../../src/domain/request/in-the-way.ts';
import { matters } from '../../../src/domain/request/matters.ts';
import { nextStep } from '../../../src/domain/request/next-step.ts';
import type { DataRequest } from '../../../src/domain/request/request.ts';
import { brookvale, colleague, kestrel } from '../../support/cast.ts';
import { khanAsks, sampleRequest } from '../../support/sample-request.ts';
import { checked, consultation, decided, mayAsk, prepared, searched, withheldFrom } from './support.ts';

const now = new Date('2026-11-20T10:00:00Z');
const next = (request: DataRequest, on = now) => nextStep(request, { organisation: brookvale, now: on })?.event;
const of = (matter: DataRequest['asked']['matter'], over: Partial<DataRequest> = {}) =>
  sampleRequest({ asked: { ...khanAsks, matter }, ...over });
const { identity, standing } = mayAsk;

describe('the next thing to do', () => {
  it('is said so that it fits the Data Protection Officer too, who cannot ask themselves', () => {
    const harm = standing && { ...standing, safeguarding: true };
    for (const matter of matters) {
      for (const over of [{}, mayAsk, { identity, standing: harm, searches: searched().searches }]) {
        for (const organisation of [brookvale, kestrel]) {
          const words = nextStep(of(matter, over), { organisation, now, personId: colleague('Dev Patel').id })?.words;
          assert.doesNotMatch(
            words ?? '',
            /ask the Data Protection Officer|from the Data Protection Officer or/i,
            matter,
          );
        }
      }
    }
    assert.match(
      nextStep(of('access', { identity, standing: harm, searches: searched().searches }), {
        organisation: kestrel,
        now,
      })?.words ?? '',
      /the Data Protection Officer if that is not you/,
    );
  });

  it('comes in the order in which an answer comes about', () => {
    const fee = {
      ground: 'excessive',
      amount: 20,
      askedOn: '2026-11-18',
      paidOn: null,
    } as unknown as DataRequest['fee'];
    const steps: [DataRequest, string | undefined][] = [
      [sampleRequest(), 'identity-settled'],
      [sampleRequest({ identity }), 'standing-judged'],
      [sampleRequest({ identity, standing: standing && { ...standing, judgement: 'may-not' } }), 'refused'],
      [sampleRequest({ ...mayAsk, fee }), 'fee-paid'],
      [sampleRequest({ ...mayAsk, tasks: [consultation] }), 'request-task-settled'],
      [sampleRequest(mayAsk), 'searched'],
      [withheldFrom(searched()), 'prepared'],
      [withheldFrom(searched(), undefined, { exemption: 'serious-harm' }), 'advice-recorded'],
      [searched(), 'prepared'],
      [of('erasure', mayAsk), 'prepared'],
      [prepared(), 'checked'],
      [checked(), 'delivered'],
      [{ ...checked(), stage: 'answered' }, undefined],
      [{ ...sampleRequest({ tasks: [consultation] }), stage: 'refused' }, undefined],
      [of('complaint'), 'complaint-acknowledged'],
      [of('freedom-of-information'), 'question-answered'],
      [of('question'), 'question-answered'],
    ];
    assert.deepEqual(
      steps.map(([request]) => next(request)),
      steps.map(([, event]) => event),
    );
  });

  it('is to tell the requester, as soon as the month is over', () => {
    assert.equal(next(searched(), new Date('2026-12-17T10:00:00Z')), 'delay-told');
  });

  it('is for somebody else, where this person put the answer together', () => {
    const { words } = nextStep(prepared(), { organisation: brookvale, now, personId: colleague('Dev Patel').id }) ?? {};
    assert.match(words ?? '', /Somebody else looks at it/);
  });

  it('names the partnership’s own records where a pupil moves on, and no partnership elsewhere', () => {
    const words = (organisation: typeof brookvale) => nextStep(of('transfer'), { organisation, now })?.words ?? '';
    assert.match(words(brookvale), /our own records go with it \(SEIPS 5\.5\)/);
    assert.doesNotMatch(words(kestrel), /SEIPS|our own records/);
    assert.match(words(kestrel), /sends the record\. Record who does it/);
  });

  it('is to have it sent back, where something has come into dispute since', () => {
    const marked = [of('rectification', { challenge: { state: 'challenged' } as DataRequest['challenge'] })];
    assert.equal(nextStep(checked(), { organisation: brookvale, now, marked })?.event, 'sent-back');
  });

  it('says all at once what is missing before the answer can be put together', () => {
    const missing = missingBefore('prepared', decided(sampleRequest({ tasks: [consultation] })));
    assert.equal(missing.length, 4);
    for (const words of missing) assert.match(words, /^[A-Z].+\.$/);
  });
});
