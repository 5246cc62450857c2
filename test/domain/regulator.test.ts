import assert from 'node:assert/strict';
import { taskName } from '../../src/domain/breach/tasks/task-words.ts';
import { letterText } from '../../src/domain/breach/tell/letter-text.ts';
import { nameCommissionFrom, regulatorOn, reportedToOn } from '../../src/domain/regulator.ts';
import { complaintRoutes } from '../../src/domain/request/letters/complaint-routes.ts';
import { brookvale } from '../support/cast.ts';
import { sampleRequest } from '../support/sample-request.ts';
import { letterOf } from '../support/telling.ts';

const office = 'Information Commissioner’s Office';
const commission = 'Information Commission';

describe('the name of the regulator', () => {
  afterEach(() => nameCommissionFrom(undefined));

  const rows: [from: string | undefined, on: string, name: string][] = [
    [undefined, '2026-11-18', office],
    [undefined, '2099-01-01', office],
    ['2027-04-01', '2027-03-31', office],
    ['2027-04-01', '2027-04-01', commission],
    ['2027-04-01', '2028-01-01', commission],
  ];
  for (const [from, on, name] of rows) {
    it(`is the ${name} on ${on} where the day is ${from ?? 'not known'}, in every text`, () => {
      nameCommissionFrom(from);
      assert.equal(regulatorOn(on), name);
      assert.equal(reportedToOn(on), name === office ? 'Information Commissioner' : commission);
      const routes = complaintRoutes(on, { request: sampleRequest(), organisation: brookvale });
      const letters = [
        routes.map(({ words }) => words).join(' '),
        letterText(letterOf(), { organisation: brookvale, on }).closing.join(' '),
        taskName({ id: 'tell-ico', kind: 'tell-ico', school: null, createdAt: new Date(`${on}T12:00:00Z`) }, brookvale),
      ];
      for (const words of letters) {
        assert.ok(words.includes(`the ${name}`), words);
        assert.equal(/Commissioner/.test(words), name === office, words);
      }
    });
  }
});
