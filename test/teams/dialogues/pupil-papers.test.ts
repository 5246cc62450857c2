import assert from 'node:assert/strict';
import { type ActId, actOf } from '../../../src/acts/index.ts';
import type { Setting } from '../../../src/acts/setting.ts';
import type { Desk } from '../../../src/desk/desk.ts';
import type { Draft } from '../../../src/desk/ports/drafts.ts';
import type { PupilDetails, PupilFile } from '../../../src/domain/consent/pupil-file.ts';
import { ok } from '../../../src/domain/outcome.ts';
import type { Press } from '../../../src/teams/card/buttons.ts';
import type { Typed } from '../../../src/teams/card/read-inputs.ts';
import { formCard } from '../../../src/teams/draft/form-card.ts';
import type { FormNeeds } from '../../../src/teams/draft/open-draft.ts';
import { pressForm, startForm } from '../../../src/teams/draft/run-form.ts';
import { cardText } from '../../support/card-text.ts';
import { brookvale, colleague, kestrel, now } from '../../support/cast.ts';
import { jordan, samplePupil } from '../../support/sample-pupil.ts';
import { draftOf } from '../../support/walk-dialogue.ts';

const sam = colleague('Sam Whitlock');

const setting = (about: PupilFile): Setting => ({ organisation: brookvale, now, about, part: null, person: sam });
/** The first card of a dialogue as it opens, or a later one with these answers. */
const opened = (id: ActId, { about = samplePupil(), step = '', typed = {} } = {}): string => {
  const dialogue = actOf(id);
  const where = setting(about);
  const atStart = { ...dialogue.typedFromCase(about, null), ...dialogue.typedAtStart(where), ...typed };
  const draft = draftOf(dialogue, { typed: atStart, about: about.reference, ...(step === '' ? {} : { step }) });
  return cardText(formCard(dialogue, draft, where));
};

describe('the dialogues in which a pupil’s papers are recorded', () => {
  it('say at their top which pupil it is', () => {
    const ids = ['record-referral-form', 'record-acknowledgement', 'record-signature', 'record-photographs'] as const;
    for (const id of ids) {
      const card = opened(id);
      for (const words of ['Jordan Smith (Jordy)', 'Year 10, Hillcrest School', 'PF-2026-0001'])
        assert.ok(card.includes(words), `${id}: ${words}`);
    }
  });

  it('have filled in what is known', () => {
    const typed = (id: ActId, over: object = {}) =>
      actOf(id).typedAtStart(setting(samplePupil({ pupil: { ...jordan, ...over } as PupilDetails })));
    assert.deepEqual(typed('record-referral-form'), { school: 'hillcrest' });
    assert.deepEqual(typed('record-referral-form', { school: null }), { school: 'another' });
    assert.deepEqual(typed('record-acknowledgement'), { statement: 'current' });
    assert.deepEqual(typed('record-signature'), { statement: 'current' });
    assert.deepEqual(typed('record-photographs'), { on: '2026-11-18' });
  });

  it('say before it is sent that a signature without parental responsibility does not count', () => {
    const check = (responsibility: string) =>
      opened('record-signature', {
        step: 'check-answers',
        typed: { signedBy: 'Rose Smith', relation: 'grandparent', responsibility, on: '2026-11-10', source: 'paper' },
      });
    for (const responsibility of ['no', 'not-known'])
      assert.match(check(responsibility), /It does not count yet.*\(SEIPS policy 7\.3\)/);
    assert.doesNotMatch(check('yes'), /does not count/);
  });

  it('tick nobody on a consent form that its reader has not ticked, and say what that means', () => {
    const check = (recipients: string) =>
      opened('record-signature', {
        step: 'check-answers',
        typed: {
          ...{ signedBy: 'Nadia Smith', relation: 'mother', responsibility: 'yes', recipients },
          ...{ on: '2026-11-10', source: 'paper' },
        },
      });
    assert.match(check(''), /Nobody is ticked/);
    assert.doesNotMatch(check('health-service'), /Nobody is ticked/);
  });

  it('say of photographs what does not count, and what has to be taken down', () => {
    const check = (answer: string, speaker: string) =>
      opened('record-photographs', {
        step: 'check-answers',
        typed: { uses: 'website,press', answer, speaker, source: 'paper' },
      });
    assert.match(check('given', 'other-adult'), /It does not count yet/);
    assert.match(check('withdrawn', 'other-adult'), /take down/);
    assert.doesNotMatch(check('given', 'pupil'), /does not count|take down/);
    assert.match(check('given', 'pupil'), /The website and the press/);
  });
});

describe('adding a pupil in the chat', () => {
  const answers: Typed = { firstNames: 'Jordan', lastName: 'Smith', knownAs: 'Jordy, JJ', bornOn: '2012-03-14' };

  const openChat = (alike: readonly PupilFile[]) => {
    const drafts = new Map<string, Draft>();
    const added: unknown[] = [];
    const asked: PupilDetails[] = [];
    const keep = async (draft: Draft) => Boolean(drafts.set(draft.id, draft));
    const needs = {
      clock: { now: () => now },
      newId: () => 'draft 1',
      organisations: [brookvale, kestrel],
      drafts: {
        create: keep,
        save: keep,
        listOf: async () => [...drafts.values()],
        find: async (id: string) => drafts.get(id),
        remove: async (id: string) => drafts.delete(id),
      },
      desk: {
        pupilsLike: async ({ pupil }: { pupil: PupilDetails }) => {
          asked.push(pupil);
          return alike;
        },
        readCase: async () => ok(samplePupil()),
        addPupil: async (given: unknown) => {
          added.push(given);
          return ok(samplePupil());
        },
      } as unknown as Desk,
    } as unknown as FormNeeds;
    const press = async (step: string, typed: Typed, how: Press = 'next') =>
      cardText(await pressForm(needs, { draftId: 'draft 1', step, press: how, typed, person: sam, receiptCard: null }));
    const start = (person = sam) =>
      startForm(needs, {
        act: actOf('add-pupil'),
        person,
        organisation: person.organisation ?? '',
        typed: {},
        about: undefined,
      });
    const correct = () =>
      startForm(needs, {
        act: actOf('correct-pupil'),
        ...{ person: sam, organisation: 'brookvale', typed: {}, about: samplePupil() },
      });
    return { start, correct, press, added, asked };
  };

  it('asks no more than who and where, and adds them', async () => {
    const { start, press, added, asked } = openChat([]);
    await start();
    await press('who', answers);
    assert.match(await press('school', { school: 'hillcrest', joinedOn: '2026-09-07', upn: '' }), /Check your answers/);
    assert.deepEqual(asked.at(-1), { ...jordan, knownAs: ['Jordy', 'JJ'] });
    await press('check-answers', {}, 'send');
    assert.equal(added.length, 1);
  });

  it('says that they seem to be here already, with the number, and goes on only with a yes', async () => {
    const { start, press } = openChat([samplePupil({ reference: 'PF-2026-0004' })]);
    await start();
    await press('who', answers);
    const asks = await press('school', { school: 'hillcrest', joinedOn: '', upn: '' });
    assert.match(asks, /Are they here already\?/);
    assert.match(asks, /PF-2026-0004: Year 10, Hillcrest School/);
    for (const another of ['', 'no']) assert.match(await press('seems-there', { another }), /Are they here already\?/);
    assert.match(await press('seems-there', { another: 'no' }), /Type the number to look/);
    assert.match(await press('seems-there', { another: 'yes' }), /Check your answers/);
  });

  it('says the same when a pupil who is here is corrected into another', async () => {
    const { correct, press } = openChat([samplePupil({ reference: 'PF-2026-0004' })]);
    assert.doesNotMatch(cardText(await correct()), /Are they here already/);
    assert.match(await press('check-answers', {}, 'send'), /Are they here already\?[\s\S]*PF-2026-0004/);
    const told = await press('seems-there', { another: 'yes' });
    assert.match(told, /Check your answers/);
  });

  it('does not begin where no pupils’ files are kept', async () => {
    const shown = cardText(await openChat([]).start(colleague('Imran Sadiq', kestrel)));
    assert.match(shown, /Only an inclusion partnership keeps pupils’ records/);
  });
});
