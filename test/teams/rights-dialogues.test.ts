import assert from 'node:assert/strict';
import { type ActId, actOf } from '../../src/acts/index.ts';
import type { Setting } from '../../src/acts/setting.ts';
import type { Organisation } from '../../src/domain/organisation/organisation.ts';
import type { DataRequest } from '../../src/domain/request/request.ts';
import { formCard } from '../../src/teams/draft/form-card.ts';
import { notNowCard } from '../../src/teams/draft/not-now-card.ts';
import { askedFor } from '../domain/request/rights/support.ts';
import { cardText } from '../support/card-text.ts';
import { brookvale, colleague, kestrel, larkfield, now } from '../support/cast.ts';
import { draftOf } from '../support/walk-dialogue.ts';

const setting = (about: DataRequest, organisation: Organisation = brookvale): Setting => ({
  ...{ organisation, now, about, part: null, person: colleague('Dev Patel') },
});
const step = (id: ActId, at: string, where: Setting): string =>
  cardText(formCard(actOf(id), draftOf(actOf(id), { step: at }), where));
const instead = (id: ActId, about: DataRequest): string | undefined => {
  const notNow = actOf(id).notNow(setting(about));
  return notNow && cardText(notNowCard(notNow, setting(about)));
};

/** Since 19 June 2026 the law asks for an acknowledgement (Data Protection Act 2018 s. 164A). */
const complaint = askedFor('complaint');
const complaintOfNovember = { ...complaint, asked: { ...complaint.asked, receivedOn: '2026-11-16' } };

describe('the dialogues about rights and complaints', () => {
  it('name the steps of a dispute where the policy does, and offer them where it does not', () => {
    const next = (organisation: Organisation) =>
      step('move-dispute', 'next', setting(askedFor('rectification'), organisation));
    assert.match(next(kestrel), /Your policy \(s\. 11\): first between you, then the Governing Body, then arbitration/);
    for (const organisation of [brookvale, larkfield]) {
      assert.match(
        next(organisation),
        /Your policy names no steps\. If you cannot agree, you may ask your governing body/,
      );
      assert.match(next(organisation), /We cannot agree: ask the Governing Body/);
    }
  });

  it('say why something cannot be done now, with the way back to the request', () => {
    const asked: readonly (readonly [ActId, DataRequest, RegExp])[] = [
      ['move-dispute', askedFor('access'), /No accuracy is in dispute/],
      ['restrict', askedFor('complaint'), /That is not asked for here/],
      ['lift-restriction', askedFor('restriction'), /No data is restricted/],
      ['acknowledge-complaint', askedFor('access'), /That is not asked for here/],
      ['settle-complaint', complaintOfNovember, /Do that first: the law asks for it within 30 days/],
      ['pass-on', askedFor('access'), /That is not asked for here/],
      ['pass-on', askedFor('question', { stage: 'closed' }), /is closed/],
    ];
    for (const [id, about, words] of asked) {
      assert.match(instead(id, about) ?? '', words, id);
      assert.match(instead(id, about) ?? '', /Open the request/, id);
    }
  });

  it('begin where they lead somewhere', () => {
    assert.equal(instead('move-dispute', askedFor('rectification')), undefined);
    assert.equal(instead('restrict', askedFor('objection', { stage: 'answered' })), undefined);
    assert.equal(instead('pass-on', askedFor('freedom-of-information')), undefined);
    assert.equal(instead('acknowledge-complaint', askedFor('complaint')), undefined);
  });

  it('say plainly that an acknowledgement is late', () => {
    const card = step(
      'acknowledge-complaint',
      'told',
      setting(askedFor('complaint', {}, { receivedOn: '2026-10-05' })),
    );
    assert.match(card, /If you tell them today: 14 days late \(due by 4 November 2026\)\./);
  });
});
