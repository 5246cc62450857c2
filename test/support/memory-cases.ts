import type { ChangeNeeds } from '../../src/desk/change-breach.ts';
import type { Case } from '../../src/domain/any-case.ts';
import { referenceOf } from '../../src/domain/case.ts';
import { isMarked } from '../../src/domain/request/request.ts';

/** Cases in memory, as one process alone sees them: enough for properties that take thousands of steps. */
export const openMemoryCases = (cases: readonly Case[] = []) => {
  const stored = new Map(cases.map((each) => [each.reference, each]));
  const requests = () => [...stored.values()].filter((each) => each.type === 'request');
  return {
    nextReference: async ({ prefix, year }: { prefix: string; year: number }) =>
      referenceOf(prefix, year, stored.size + 1),
    insert: async (record: Case) => {
      stored.set(record.reference, record);
      return 'stored' as const;
    },
    find: async (reference: string) => stored.get(reference),
    save: async ({ record }: { record: Case }) => {
      stored.set(record.reference, record);
      return 'saved' as const;
    },
    listMarked: async () => requests().filter(isMarked),
    listRequestsSince: async () => requests(),
    listOpenRequests: async () => requests(),
  } as unknown as ChangeNeeds['cases'];
};
