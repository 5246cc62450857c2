import assert from 'node:assert/strict';
import { z } from 'zod';
import { anyCase } from '../../src/domain/any-case.ts';
import { reportBreach } from '../../src/domain/breach/report/report-breach.ts';
import type { Actor } from '../../src/domain/history.ts';
import { personal, withoutPersonal } from '../../src/domain/personal-data.ts';
import { brookvale, lostLaptop, maya, now } from '../support/cast.ts';

describe('what is marked as personal data', () => {
  it('is left out at every depth, under optional and in lists', () => {
    const shape = z.object({
      kind: z.string(),
      note: personal(z.string()).optional(),
      people: z.array(z.object({ id: z.string(), name: personal(z.string()) })),
      inner: z.object({ secret: personal(z.string()), count: z.number() }).nullable(),
    });
    const value = shape.parse({
      kind: 'a',
      note: 'words',
      people: [{ id: '1', name: 'Maya Okafor' }],
      inner: { secret: 'x', count: 3 },
    });
    assert.deepEqual(withoutPersonal(shape, value), { kind: 'a', people: [{ id: '1' }], inner: { count: 3 } });
  });

  it('is left out of records, and of unions inside unions, whatever else they hold', () => {
    const inner = z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('signed'), by: personal(z.string()), on: z.string() }),
      z.object({ kind: z.literal('seen'), by: z.string() }),
    ]);
    const shape = z.object({
      answers: z.record(z.string(), personal(z.string())),
      rooms: z.record(z.string(), z.object({ words: personal(z.string()), count: z.number() })),
      entries: z.array(z.discriminatedUnion('kind', [inner, z.object({ kind: z.literal('left') })])),
    });
    const value = shape.parse({
      answers: { one: 'MARKER' },
      rooms: { hall: { words: 'MARKER', count: 2 } },
      entries: [{ kind: 'signed', by: 'MARKER', on: 'today' }, { kind: 'seen', by: 'the desk' }, { kind: 'left' }],
    });
    assert.deepEqual(withoutPersonal(shape, value), {
      answers: {},
      rooms: { hall: { count: 2 } },
      entries: [{ kind: 'signed', on: 'today' }, { kind: 'seen', by: 'the desk' }, { kind: 'left' }],
    });
  });

  it('covers every word and name of a case', () => {
    const report = lostLaptop({
      summary: 'MARKER summary',
      whereNow: 'MARKER where',
      toldAlready: 'MARKER told',
      done: 'MARKER done',
    });
    const about = reportBreach({
      reference: 'BR-2026-0001',
      submissionId: 's',
      report,
      drill: false,
      containedAt: {},
      reporter: { id: maya.id, name: 'MARKER name' } as Actor,
      organisation: brookvale,
      receiptCard: null,
      now,
    });
    assert.ok(JSON.stringify(about).includes('MARKER'));
    assert.ok(!JSON.stringify(withoutPersonal(anyCase, about)).includes('MARKER'));
  });
});
