import assert from 'node:assert/strict';
import { type Clause, clauses, clausesInWords } from '../../../src/domain/consent/answer/clauses.ts';

describe('clauses for reading', () => {
  it('stand together by document, in their order there', () => {
    assert.equal(
      clausesInWords([
        clauses.agreed,
        clauses.softInformation,
        clauses.referralForm,
        clauses.signature,
        clauses.objection,
        clauses.withdrawal,
        clauses.secureTransfer,
      ]),
      'SEIPS privacy statement, para 5; SEIPS policy 2.3.3, 4.1, 6.3 and 7.3; UK GDPR Art. 7(3) and 21',
    );
  });

  it('stay as they are where they are alone', () => {
    for (const clause of Object.values(clauses) as Clause[]) assert.equal(clausesInWords([clause]), clause);
    assert.equal(clausesInWords([clauses.logins, clauses.bothVersions]), `${clauses.logins}; ${clauses.bothVersions}`);
  });

  it('have nothing in them that a card would read as Markdown', () => {
    assert.doesNotMatch(Object.values(clauses).join(), /[*_`[\]#]/);
  });
});
