import assert from 'node:assert/strict';
import { type ActId, actOf } from '../../../src/acts/index.ts';
import { revise } from '../../../src/domain/case.ts';
import type { DataRequest } from '../../../src/domain/request/request.ts';
import { staleFormsCard } from '../../../src/pages/stale-forms.ts';
import { staleBecause } from '../../../src/teams/draft/stale-form.ts';
import { idOf, maya, now } from '../../support/cast.ts';
import { sampleRequest } from '../../support/sample-request.ts';
import { draftOf } from '../../support/walk-dialogue.ts';

const after = new Date(now.getTime() + 60_000);
const by = { id: maya.id, name: maya.name } as DataRequest['reporter'];

const then = (what: string, set: object = {}): DataRequest =>
  revise(sampleRequest(), { by, what, set, changes: [], submissionId: idOf(88), now: after });

const why = (id: ActId, about: DataRequest, startedAt = now) =>
  staleBecause(actOf(id), draftOf(actOf(id), { startedAt }), about);

describe('a form that was begun about a request', () => {
  const table: readonly [string, ActId, DataRequest, 'recorded' | 'ended' | undefined][] = [
    ['stands while nothing has happened', 'settle-identity', sampleRequest(), undefined],
    ['goes when what it asks was recorded', 'settle-identity', then('identity-settled'), 'recorded'],
    ['goes when what it asks was settled in another way', 'settle-identity', then('identity-asked'), 'recorded'],
    ['stands when something else was recorded', 'settle-identity', then('searched'), undefined],
    ['stands when another search was recorded', 'record-search', then('searched'), undefined],
    ['stands when another line was withheld', 'withhold', then('withheld'), undefined],
    [
      'goes when the request was withdrawn',
      'record-search',
      then('request-withdrawn', { stage: 'withdrawn' }),
      'ended',
    ],
    [
      'stands after the end where it can still happen',
      'add-to-request',
      then('delivered', { stage: 'answered' }),
      undefined,
    ],
  ];
  for (const [name, id, about, expected] of table) it(name, () => assert.equal(why(id, about), expected));

  it('stands when it was begun after that was recorded, to record it anew', () =>
    assert.equal(why('settle-identity', then('identity-settled'), new Date(after.getTime() + 1)), undefined));

  it('gives back what was written in it', () => {
    const card = staleFormsCard([
      { title: 'Settle who asks', about: 'AR-2026-0001', why: 'recorded', written: ['I have taught her son.'] },
    ]);
    assert.match(JSON.stringify(card), /recorded since you began it[\s\S]*I have taught her son\./);
  });
});
