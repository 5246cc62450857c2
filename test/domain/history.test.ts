import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Actor, append, firstBrokenLink, type HistoryEntry, type HistoryFact } from '../../src/domain/history.ts';
import { maya, now } from '../support/cast.ts';

const by = { id: maya.id, name: maya.name } as Actor;
const fact = (what: string, minutes = 0): HistoryFact => ({
  at: new Date(now.getTime() + minutes * 60_000),
  by,
  what,
  changes: [],
  submissionId: what,
});
const chain = (reference: string, ...whats: string[]): HistoryEntry[] => {
  const lines: HistoryEntry[] = [];
  for (const [index, what] of whats.entries()) lines.push(append(lines, fact(what, index), reference));
  return lines;
};

describe('the history of a case', () => {
  const whole = chain('BR-2026-0001', 'reported', 'corrected', 'withdrawn');

  it('is whole as long as it is only appended to', () => {
    assert.equal(firstBrokenLink(whole, 'BR-2026-0001'), undefined);
  });

  it('names the line whose words were altered', () => {
    const altered = whole.map((line, index) => (index === 1 ? { ...line, what: 'nothing' } : line));
    assert.equal(firstBrokenLink(altered, 'BR-2026-0001'), 1);
  });

  it('names the place where a line was taken out', () => {
    assert.equal(firstBrokenLink([whole[0], whole[2]] as HistoryEntry[], 'BR-2026-0001'), 1);
  });

  it('does not fit another case', () => {
    assert.equal(firstBrokenLink(whole, 'BR-2026-0002'), 0);
  });

  it('is whole after half an emoji has been stored', () => {
    const half = append([], { ...fact('reported'), submissionId: 'cut \ud83d' }, 'BR-2026-0001');
    assert.equal(firstBrokenLink([{ ...half, submissionId: 'cut \ufffd' }], 'BR-2026-0001'), undefined);
  });

  it('finds any single change to any line, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.nat(2),
        fc.constantFrom('at', 'by', 'what', 'submissionId', 'changes', 'previous', 'hash'),
        (index, field) => {
          const changed: Record<string, unknown> = {
            at: new Date(0),
            by: { ...by, name: 'Someone Else' },
            what: 'other',
            submissionId: 'other',
            changes: [{ field: 'a', old: 'b', new: 'c' }],
            previous: 'f'.repeat(64),
            hash: '0'.repeat(64),
          };
          const altered = whole.map((line, at) => (at === index ? { ...line, [field]: changed[field] } : line));
          assert.notEqual(firstBrokenLink(altered as HistoryEntry[], 'BR-2026-0001'), undefined);
        },
      ),
    );
  });
});
