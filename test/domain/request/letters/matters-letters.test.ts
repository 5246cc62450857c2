import assert from 'node:assert/strict';
import { datesOf } from '../../../../src/domain/request/dates/dates-of.ts';
import { clockOfRequest } from '../../../../src/domain/request/dates/request-clock.ts';
import { deceasedLetter } from '../../../../src/domain/request/letters/deceased-letter.ts';
import {
  makeRequestDocument,
  requestDocumentNames,
} from '../../../../src/domain/request/letters/make-request-document.ts';
import type { RequestDocumentKind } from '../../../../src/domain/request/letters/request-documents.ts';
import type { DataRequest } from '../../../../src/domain/request/request.ts';
import { ordinary } from '../../../support/all-cards.ts';
import { brookvale } from '../../../support/cast.ts';
import { requestsTold } from '../../../support/requests-told.ts';
import { accepted, refusedAs } from '../../../support/run-breach.ts';
import { askedFor } from '../rights/support.ts';

const from = { organisation: brookvale, now: new Date('2026-03-04T10:00:00Z') };
const adopted = {
  wants: 'She wants the file of her daughter, who was adopted and lives at 4 Sample Lane.',
  subject: 'Ella Marsden',
  contact: '4 Sample Lane',
};
/** Letters to whoever asks; the others go to people here or to a professional, who must know whom it is about. */
const toOthers: readonly RequestDocumentKind[] = ['school-consultation', 'advice-request', 'health-opinion-request'];
const kinds = (Object.keys(requestDocumentNames) as RequestDocumentKind[]).filter((kind) => !toOthers.includes(kind));

describe('the letters where an adoption is spoken of', () => {
  const told = Object.values(requestsTold(ordinary, 'Amina Khan'));
  const made = (answers: object) =>
    kinds.flatMap((document) =>
      told.flatMap((request) => {
        const asked = { ...request.asked, ...adopted, ...answers } as DataRequest['asked'];
        const letter = makeRequestDocument({ ...request, asked }, { ...from, document });
        return letter.ok ? [[document, JSON.stringify(letter.value.letter)] as const] : [];
      }),
    );

  it('hold no address, no word of what was asked, and no name of the child, whatever the letter and the matter', () => {
    const letters = made({});
    assert.deepEqual(
      [...new Set(letters.map(([document]) => document))].sort(),
      kinds.filter((each) => each !== 'portable-copy').sort(),
    );
    for (const [document, words] of letters) {
      assert.doesNotMatch(words, /Sample Lane|Ella|Marsden|her daughter/, document + words);
      assert.match(words, /Their own address\. Check/, document + words);
    }
  });

  it('hold the address and the name where no adoption is spoken of', () => {
    const words = JSON.stringify(made({ wants: 'She wants the file of her daughter.' }));
    assert.match(words, /Sample Lane/);
    assert.match(words, /Ella Marsden/);
  });
});

describe('the reply about somebody who has died', () => {
  const wholeOf = (answers: Record<string, unknown>, answer?: string) =>
    JSON.stringify(accepted(deceasedLetter(askedFor('deceased', {}, answers), { ...from, answer })));

  it('is sorry, says that what was told in confidence stays so, and promises neither a copy nor a day', () => {
    const words = wholeOf({});
    assert.match(words, /very sorry for your loss/);
    assert.match(words, /no right to a copy here\. That does not mean that we will not help you/);
    assert.match(words, /in confidence stays in confidence/);
    assert.match(words, /write to you again as soon as we can/);
    assert.doesNotMatch(words, /one month|within|Information Commissioner|working days|identity/);
  });

  it('gives the answer when there is one, and is not sorry for the loss of a solicitor or a coroner', () => {
    assert.match(wholeOf({}, 'His paintings are yours.'), /Our answer[\s\S]*His paintings are yours/);
    for (const capacity of ['representative', 'body']) assert.doesNotMatch(wholeOf({ capacity }), /your loss/);
    assert.equal(refusedAs(deceasedLetter(askedFor('access'), from)), 'nothing-to-write');
  });

  it('is no answer to a right, so no date runs, however long it takes', () => {
    const request = askedFor('deceased');
    assert.deepEqual(datesOf(request, brookvale), []);
    assert.equal(clockOfRequest(request, new Date('2027-03-04T10:00:00Z')).state, 'none');
  });
});
