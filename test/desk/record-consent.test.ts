import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { recordAcknowledgement } from '../../src/acts/about-a-pupil/record-acknowledgement.ts';
import { recordPhotographs } from '../../src/acts/about-a-pupil/record-photographs.ts';
import { recordReferralForm } from '../../src/acts/about-a-pupil/record-referral-form.ts';
import { recordSignature } from '../../src/acts/about-a-pupil/record-signature.ts';
import { askedInPublic, openPupil } from '../../src/desk/ask-consent.ts';
import type { CaseStore } from '../../src/desk/ports/case-store.ts';
import type { Ports } from '../../src/desk/ports.ts';
import { pupilsLike } from '../../src/desk/pupils-like.ts';
import { readSubmission } from '../../src/desk/read-case.ts';
import { addPupil, correctPupil } from '../../src/desk/record-consent.ts';
import { lastRecorded, undoEntry } from '../../src/desk/undo-entry.ts';
import { type AddPupilForm, addPupilForm } from '../../src/domain/consent/add-pupil.ts';
import { decideConsent } from '../../src/domain/consent/decide-consent.ts';
import type { PupilFile } from '../../src/domain/consent/pupil-file.ts';
import { detailsFrom } from '../../src/domain/consent/pupil-form.ts';
import {
  acknowledgementForm,
  photographsForm,
  referralForm,
  signatureForm,
} from '../../src/domain/consent/recorded-forms.ts';
import { firstBrokenLink } from '../../src/domain/history.ts';
import type { Person } from '../../src/domain/organisation/person.ts';
import { openCases } from '../../src/storage/cases.ts';
import { openLookUpAlerts } from '../../src/storage/look-up-alerts.ts';
import { openLookUps } from '../../src/storage/look-ups.ts';
import { openPupilRegister } from '../../src/storage/pupil-search/pupil-register.ts';
import { withPupilsHeard } from '../../src/storage/pupil-search/pupil-search.ts';
import { openReadings } from '../../src/storage/readings.ts';
import { type FreshDatabase, freshDatabase } from '../storage/support/database.ts';
import { brookvale, colleague, kestrel, maya, now } from '../support/cast.ts';
import { doing } from '../support/doing.ts';
import { testSealing } from '../support/mongo.ts';
import { accepted, minutesOn, refusedAs } from '../support/run-breach.ts';

const sam = colleague('Sam Whitlock');
const dev = colleague('Dev Patel');
const imran = colleague('Imran Sadiq', kestrel);

const jordanForm = { firstNames: 'Jordan', lastName: 'Smith', bornOn: '2012-03-14', school: 'hillcrest' };
const came = { on: '2026-11-10', source: 'paper' };
const referral = referralForm.parse({ ...came, school: 'hillcrest' });
const acknowledgement = acknowledgementForm.parse({ ...came, statement: 'current' });
const signature = signatureForm.parse({
  ...came,
  signedBy: 'Nadia Smith',
  relation: 'mother',
  responsibility: 'yes',
  statement: 'current',
  recipients: ['health-service'],
});
const photographs = photographsForm.parse({ ...came, uses: ['website'], answer: 'given', speaker: 'parent' });

describe('pupils’ files at the desk', () => {
  let fresh: FreshDatabase;
  let cases: CaseStore;
  let needs: Parameters<typeof addPupil>[0] & Pick<Ports, 'readings'>;
  let at = now;
  let times = 0;

  beforeEach(async () => {
    fresh = await freshDatabase();
    const register = openPupilRegister();
    cases = withPupilsHeard(openCases(fresh.db, testSealing), { heard: register.take });
    at = now;
    needs = {
      cases,
      clock: { now: () => at },
      organisations: [brookvale, kestrel],
      wake: () => undefined,
      pupilSearch: { search: register.search },
      newId: randomUUID,
      lookUps: openLookUps(fresh.db, testSealing),
      lookUpAlerts: openLookUpAlerts(fresh.db),
      readings: openReadings(fresh.db, testSealing),
    };
  });
  afterEach(() => fresh.drop());

  const formOf = (over: object = {}): AddPupilForm => addPupilForm.parse({ ...jordanForm, ...over });
  const add = (over: object = {}, submissionId = 'draft 1', person: Person = sam, organisation = 'brookvale') =>
    addPupil(needs, { submissionId, organisation, form: formOf(over), person });
  const asking = (person: Person = sam, reference = 'PF-2026-0001') => {
    times += 1;
    return { person, reference, submissionId: `recording ${times}` };
  };
  const stored = async (reference = 'PF-2026-0001') => (await cases.find(reference)) as PupilFile;

  /** The lines that this person has left, by the alphabet: many are of one instant. */
  const linesOf = async ({ id }: Person) => {
    const found = await needs.lookUps.listOf({ organisations: ['brookvale', 'kestrel'], personId: id }, 50);
    return found.map(({ asked, outcome, references }) => [asked, outcome, ...references].join(' ')).sort();
  };

  it('opens a file under the next number of the year', async () => {
    assert.equal(accepted(await add()).reference, 'PF-2026-0001');
    assert.equal(accepted(await add({ firstNames: 'Jamie' }, 'draft 2')).reference, 'PF-2026-0002');
    assert.deepEqual((await stored()).pupil, detailsFrom(formOf()));
  });

  it('makes one file of the same form, however often and however close together it arrives', async () => {
    const all = await Promise.all([add(), add(), add()]);
    assert.deepEqual([...new Set(all.map((each) => accepted(each).reference))], ['PF-2026-0001']);
    assert.equal(accepted(await add()).reference, 'PF-2026-0001');
  });

  it('opens one only in a partnership, and only for those who work with pupils there', async () => {
    assert.equal(refusedAs(await add({}, 'draft 1', maya)), 'no-right');
    assert.equal(refusedAs(await add({}, 'draft 1', imran, 'kestrel')), 'no-right');
    assert.equal(refusedAs(await add({}, 'draft 1', imran)), 'no-right');
    assert.equal(refusedAs(await add({}, 'draft 1', sam, 'nowhere')), 'no-right');
    assert.equal(refusedAs(await add({ bornOn: '2027-01-01' })), 'wrong-answer');
    assert.equal(await cases.find('PF-2026-0001'), undefined);
  });

  it('names the file of who seems to be there already, and adds them with a deliberate yes', async () => {
    await add();
    const again = await add({ lastName: 'SMITH' }, 'draft 2');
    assert.ok(!again.ok && again.code === 'already-there' && again.words.includes('PF-2026-0001'));
    assert.equal(accepted(await add({ firstNames: 'Jamie' }, 'draft 3')).reference, 'PF-2026-0002', 'a twin');
    assert.equal(accepted(await add({ another: 'yes' }, 'draft 4')).reference, 'PF-2026-0003', 'a namesake');
    assert.equal(accepted(await add({ bornOn: '2011-03-14' }, 'draft 5')).reference, 'PF-2026-0004', 'of another age');
  });

  it('makes one file of one child whom two colleagues add at the same moment, and tells the second', async () => {
    const both = await Promise.all([add(), add({}, 'draft 2', dev)]);
    assert.deepEqual(both.map(refusedAs), ['accepted', 'already-there']);
    assert.equal(await cases.find('PF-2026-0002'), undefined);
  });

  it('leaves one line when somebody is told who seems to be there, however often', async () => {
    await add();
    assert.deepEqual(await linesOf(sam), []);
    const pupil = detailsFrom(formOf());
    for (const _ of [1, 2]) await pupilsLike(needs, { organisation: 'brookvale', pupil, person: dev });
    assert.deepEqual(await linesOf(dev), ['add a pupil: Jordan Smith shown PF-2026-0001']);
    await add({}, 'draft 2');
    assert.deepEqual(await linesOf(sam), ['add a pupil: Jordan Smith shown PF-2026-0001']);
  });

  it('corrects nobody into another child who is here, but with a deliberate yes', async () => {
    await add({ upn: 'B801200005001' });
    await add({ firstNames: 'Jamie' }, 'draft 2');
    const correct = (over: object) =>
      correctPupil(needs, { ...asking(sam, 'PF-2026-0002'), corrected: formOf({ firstNames: 'Jamie', ...over }) });
    assert.equal(refusedAs(await correct({ firstNames: 'JORDAN' })), 'already-there');
    assert.equal(refusedAs(await correct({ upn: 'B801200005001' })), 'already-there');
    assert.equal(refusedAs(await correct({ firstNames: 'Jordan', another: 'no' })), 'already-there');
    assert.ok((await linesOf(sam)).includes('correct PF-2026-0002: JORDAN Smith shown PF-2026-0001'));
    accepted(await correct({ firstNames: 'Jordan', another: 'yes' }));
    accepted(await correct({ firstNames: 'Jordan', school: 'ashdown' }));
    assert.equal((await stored('PF-2026-0002')).pupil.school, 'ashdown', 'it has been said already that they are two');
  });

  it('finds them by their UPN too, whatever name they go by, and tells nobody else', async () => {
    await add({ upn: 'B801200005001' });
    const pupil = detailsFrom(formOf({ firstNames: 'Jo', lastName: 'Jones', upn: 'B801200005001' }));
    const like = async (person: Person, organisation = 'brookvale') =>
      (await pupilsLike(needs, { organisation, pupil, person })).map(({ reference }) => reference);
    assert.deepEqual(await like(sam), ['PF-2026-0001']);
    assert.deepEqual(await like(maya), []);
    assert.deepEqual(await like(imran), []);
    assert.deepEqual(await like(imran, 'kestrel'), []);
  });

  it('records the papers one by one, and then the answer is yes', async () => {
    await add();
    const question = { about: 'records' } as const;
    const answer = async () => decideConsent(await stored(), question, '2026-11-18').answer;
    assert.notEqual(await answer(), 'yes');
    accepted(await doing(needs, recordReferralForm, { ...asking(), answers: referral }));
    accepted(await doing(needs, recordAcknowledgement, { ...asking(dev), answers: acknowledgement }));
    assert.notEqual(await answer(), 'yes');
    accepted(await doing(needs, recordSignature, { ...asking(), answers: signature }));
    assert.equal(await answer(), 'yes');
    accepted(await doing(needs, recordPhotographs, { ...asking(), answers: photographs }));
    const file = await stored();
    assert.deepEqual(
      file.entries.map(({ kind, by }) => `${kind} by ${by.name}`),
      [
        'referral-form by Sam Whitlock',
        'acknowledgement by Dev Patel',
        'signature by Sam Whitlock',
        'photographs by Sam Whitlock',
      ],
    );
    assert.equal(firstBrokenLink(file.history, file.reference), undefined);
  });

  it('records once what arrives twice', async () => {
    await add();
    const asked = { ...asking(), answers: signature };
    await Promise.all([doing(needs, recordSignature, asked), doing(needs, recordSignature, asked)]);
    accepted(await doing(needs, recordSignature, asked));
    assert.equal((await stored()).entries.length, 1);
  });

  it('loses neither of two recordings of the same moment', async () => {
    await add();
    await Promise.all([
      doing(needs, recordSignature, { ...asking(), answers: signature }),
      doing(needs, recordReferralForm, { ...asking(dev), answers: referral }),
    ]);
    assert.deepEqual((await stored()).entries.map(({ kind }) => kind).sort(), ['referral-form', 'signature']);
  });

  it('answers everybody else as if there were no such file', async () => {
    const answers = async (person: Person, reference: string) => {
      const asked = asking(person, reference);
      const all = [
        await correctPupil(needs, { ...asked, corrected: formOf({ lastName: 'Smyth' }) }),
        await doing(needs, recordReferralForm, { ...asked, answers: referral }),
        await doing(needs, recordAcknowledgement, { ...asked, answers: acknowledgement }),
        await doing(needs, recordSignature, { ...asked, answers: signature }),
        await doing(needs, recordPhotographs, { ...asked, answers: photographs }),
        await undoEntry(needs, asked),
      ];
      return all.map((each) => (each.ok ? 'done' : each.words.replace(reference, 'it')));
    };
    await add();
    const [unknown] = await answers(sam, 'PF-2026-0009');
    for (const person of [maya, imran, colleague('Helen Marsh'), colleague('Alex Reid')])
      assert.deepEqual([...new Set(await answers(person, 'PF-2026-0001'))], [unknown], person.name);
    assert.equal((await stored()).version, 1);
  });

  it('corrects what is known of a pupil, and keeps the old answer', async () => {
    await add();
    accepted(await correctPupil(needs, { ...asking(), corrected: formOf({ lastName: 'Smyth' }) }));
    const file = await stored();
    assert.equal(file.pupil.lastName, 'Smyth');
    assert.deepEqual(
      file.history.at(-1)?.changes.map(({ old, new: words }) => `${old} → ${words}`),
      ['Smith → Smyth'],
    );
  });

  it('undoes the last that somebody recorded, once for each press, and only for ten minutes', async () => {
    await add();
    const first = asking();
    accepted(await doing(needs, recordReferralForm, { ...first, answers: referral }));
    accepted(await doing(needs, recordSignature, { ...asking(), answers: signature }));
    at = minutesOn(9);
    const press = asking();
    accepted(await undoEntry(needs, press));
    accepted(await undoEntry(needs, press));
    const undone = async () => (await stored()).entries.filter((each) => each.undone !== null).map(({ kind }) => kind);
    assert.deepEqual(await undone(), ['signature']);
    assert.equal(refusedAs(await undoEntry(needs, asking(dev))), 'not-there', 'Dev has recorded nothing');
    accepted(await undoEntry(needs, { ...asking(dev), entry: first.submissionId }));
    assert.deepEqual(await undone(), ['referral-form', 'signature']);

    accepted(await doing(needs, recordSignature, { ...asking(), answers: signature }));
    at = minutesOn(20);
    assert.equal(refusedAs(await undoEntry(needs, asking())), 'not-there');
    const entry = (await stored()).entries.at(-1)?.id;
    assert.equal(refusedAs(await undoEntry(needs, { ...asking(), entry })), 'too-late');
  });

  it('finds what somebody recorded last, though they have looked at another pupil since', async () => {
    await add();
    await add({ firstNames: 'Jamie' }, 'draft 2');
    for (const number of [1, 2]) {
      const reference = `PF-2026-000${number}`;
      await openPupil(needs, { person: sam, reference });
      at = minutesOn(number);
      accepted(await doing(needs, recordSignature, { ...asking(sam, reference), answers: signature }));
    }
    at = minutesOn(3);
    await openPupil(needs, { person: sam, reference: 'PF-2026-0001' });
    assert.equal((await lastRecorded(needs, sam))?.file.reference, 'PF-2026-0002');
    assert.ok((await linesOf(sam)).includes('undo shown PF-2026-0002'));
    assert.equal(await lastRecorded(needs, dev), undefined);
    at = minutesOn(13);
    assert.equal(await lastRecorded(needs, sam), undefined);
    assert.deepEqual(
      (await stored('PF-2026-0002')).entries.map(({ undone }) => undone),
      [null],
      'nothing is undone by it',
    );
  });

  it('leaves a line for what is refused: an undo, and a question where others can read', async () => {
    await add();
    assert.equal(refusedAs(await undoEntry(needs, asking(maya))), 'not-found');
    assert.equal(refusedAs(await undoEntry(needs, asking(sam, 'PF-2026-0009'))), 'not-found');
    const said = { name: 'Jordan', year: undefined, school: undefined, upn: undefined, reference: undefined };
    await askedInPublic(needs, { person: sam, said, question: undefined, words: 'consent for Jordan' });
    assert.deepEqual(await linesOf(maya), ['undo PF-2026-0001 refused']);
    assert.deepEqual(await linesOf(sam), ['consent for Jordan refused', 'undo PF-2026-0009 none']);
  });

  it('shows the file again for a press that came before to whoever made it, with a line, and to nobody else', async () => {
    await add();
    const asked = { ...asking(), answers: signature };
    accepted(await doing(needs, recordSignature, asked));
    const again = (person: Person) => readSubmission(needs, { submissionId: asked.submissionId, person });
    assert.equal(accepted(await again(sam)).reference, 'PF-2026-0001');
    for (const person of [dev, maya, { ...maya, id: sam.id }])
      assert.equal(refusedAs(await again(person)), 'not-found');
    assert.deepEqual(await linesOf(sam), ['PF-2026-0001 refused', 'PF-2026-0001 shown PF-2026-0001']);
    assert.deepEqual(await linesOf(dev), ['PF-2026-0001 refused']);
  });
});
