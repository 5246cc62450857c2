import assert from 'node:assert/strict';
import { complete, sampleEntry } from '../../support/sample-pupil.ts';
import { ask, bornOn, fileOf, photograph, shareWith, without } from './asking.ts';

const records = { about: 'records' } as const;
const report = { about: 'report' } as const;

describe('the privacy team’s own cases', () => {
  it('a school rings about Kai; nothing signed: notes only', () => {
    const file = fileOf();
    const answers = [records, shareWith('health-service'), report].map((question) => ask(file, question).answer);
    assert.deepEqual(answers, ['no', 'no', 'no']);
    assert.equal(ask(file, { about: 'notes' }).answer, 'only');
  });

  it('form complete, mother with parental responsibility signed, school acknowledged on 5 March: hold and share from 5 March', () => {
    const papers = complete.map((each) => ({
      ...each,
      on: each.kind === 'acknowledgement' ? '2026-03-05' : '2026-03-02',
    }));
    assert.equal(ask(fileOf(...papers), records, '2026-03-04').answer, 'only');
    assert.equal(ask(fileOf(...papers), shareWith('health-service'), '2026-03-04').answer, 'no');
    assert.equal(ask(fileOf(...papers), records, '2026-03-05').answer, 'yes');
    assert.equal(ask(fileOf(...papers), shareWith('health-service'), '2026-03-05').answer, 'yes');
  });

  it('form signed by grandmother without parental responsibility: no, and ask for the signature of somebody with it', () => {
    const byGrandmother = sampleEntry('signature', { relation: 'grandparent', responsibility: 'no' });
    const { answer, next } = ask(fileOf(...without(complete, 'signature'), byGrandmother), records);
    assert.equal(answer, 'no');
    assert.equal(next, 'Get what is missing: a signature by somebody with parental responsibility.');
  });

  it('complete; a charity that does not work with the partnership asks: no', () => {
    for (const question of [shareWith('voluntary-organisation', { works: 'no' }), shareWith('unrelated')]) {
      const { answer, clauses } = ask(fileOf(...complete), question);
      assert.equal(answer, 'no');
      assert.ok(clauses.includes('SEIPS privacy statement, third parties'));
    }
  });

  it('complete; the boxing club that is an alternative provider asks for what it needs: yes', () => {
    assert.equal(ask(fileOf(...complete), shareWith('alternative-provider', { works: 'yes' })).answer, 'yes');
  });

  it('nothing signed; a disclosure of abuse: share to safeguard, and record the reason', () => {
    const { answer, override, clauses, next } = ask(fileOf(), shareWith('local-authority', { safeguarding: true }));
    assert.deepEqual([answer, override, clauses], ['yes', 'safeguarding', ['SEIPS policy 6.4']]);
    assert.match(`${next}`, /record whom you told and why/);
  });

  it('born 21 November 2010, a parent’s instruction of 2025: the basics on 20 November 2026; from the 21st it no longer decides, and the pupil is asked', () => {
    const instructed = sampleEntry('youth-support', { on: '2025-03-03' });
    const file = bornOn(fileOf(...complete, instructed), '2010-11-21');
    assert.deepEqual(ask(file, shareWith('youth-support'), '2026-11-20').only, ['Name', 'Address', 'Date of birth']);
    const after = ask(file, shareWith('youth-support'), '2026-11-21');
    assert.equal(after.answer, 'yes');
    assert.match(`${after.next}`, /^Ask the pupil/);
  });

  it('nothing recorded about results; a college asks: yes, for an opt-out is an opt-out', () => {
    const toCollege = shareWith('post-16-provider', { what: 'exam-results' });
    assert.equal(ask(fileOf(...complete), toCollege).answer, 'yes');
    assert.equal(ask(fileOf(...without(complete, 'signature')), toCollege).answer, 'no');
  });

  it('nothing recorded about youth support, at 14: yes; limited by a parent: the basics; nothing signed: no', () => {
    assert.equal(ask(fileOf(...complete), shareWith('youth-support')).answer, 'yes');
    assert.equal(ask(fileOf(...complete, sampleEntry('youth-support')), shareWith('youth-support')).answer, 'only');
    assert.equal(ask(fileOf(), shareWith('youth-support')).answer, 'no');
  });

  it('complete, and the form does not name the pupil’s own school: feedback to it is yes', () => {
    const forHealth = sampleEntry('signature', { recipients: ['health-service'] });
    assert.equal(ask(fileOf(...without(complete, 'signature'), forHealth), shareWith('on-roll-school')).answer, 'yes');
  });

  it('results opted out of: none to the provider, but relevant safeguarding information', () => {
    const file = fileOf(...complete, sampleEntry('results'));
    assert.equal(ask(file, shareWith('post-16-provider', { what: 'exam-results' })).answer, 'no');
    const safeguarding = ask(file, shareWith('post-16-provider', { what: 'safeguarding-file' }));
    assert.deepEqual(safeguarding.only, ['Safeguarding information that is relevant to them']);
  });

  it('photographs for the website only; the local newspaper asks: no', () => {
    assert.equal(ask(fileOf(...complete, sampleEntry('photographs')), photograph('press')).answer, 'no');
  });
});
