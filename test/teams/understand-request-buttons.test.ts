import assert from 'node:assert/strict';
import { requestEvents } from '../../src/domain/request/machine.ts';
import { requestTaskKinds } from '../../src/domain/request/work/request-tasks.ts';
import { eventButton } from '../../src/pages/request/next-request-button.ts';
import { understand } from '../../src/teams/understand/understand.ts';
import { now } from '../support/cast.ts';

const reference = 'AR-2026-0001';
const tasks = requestTaskKinds.map((kind) => ({
  id: kind,
  kind,
  school: null,
  createdAt: now,
  done: null,
  notDone: null,
}));
const buttons = [
  ...requestEvents.map((event) => eventButton({ reference, tasks: [] }, { event })),
  ...tasks.map(({ id: part }) => eventButton({ reference, tasks }, { event: 'request-task-settled', part })),
];

/** Which dialogue a button, or what was understood, leads to. */
const dialogueOf = (leads: object): unknown => ('dialogue' in leads ? leads.dialogue : undefined);

describe('the words on a request’s buttons', () => {
  for (const { title, ...button } of buttons) {
    it(`lead to the same when they are typed: ${title}`, () => {
      const wanted = understand({ words: `${reference}: ${title}`, now });
      const { data } = button as unknown as { data: object };
      assert.equal(dialogueOf(wanted), dialogueOf(data));
    });
  }
});
