import assert from 'node:assert/strict';
import { type Organisation, organisation } from '../../../src/domain/organisation/organisation.ts';
import { brookvale, idOf, kestrel } from '../../support/cast.ts';
import { dpoChannel, type Seat } from '../../support/journey.ts';
import { type JourneyInTime, startJourneyOn } from '../../support/on-a-day.ts';
import { addPupil, ask, completePapers, pupils } from '../../support/run-pupil.ts';

/** The partnership next door. */
const fernhill: Organisation = organisation.parse({
  id: 'fernhill',
  name: 'Fernhill Inclusion Partnership',
  kind: 'partnership',
  policy: 'seips',
  emailDomains: ['fernhill.example'],
  schools: [{ id: 'brackenfield', name: 'Brackenfield School' }],
  people: [
    { id: idOf(31), name: 'Lena Hoffmann', email: 'lena.hoffmann@fernhill.example', roles: ['co-ordinator'] },
    { id: idOf(32), name: 'Owen Price', email: 'owen.price@fernhill.example', roles: ['dpo'] },
  ],
});

describe('whoever asks about a pupil who is not theirs', () => {
  let journey: JourneyInTime;
  let sam: Seat;
  let jordan: string;
  before(async () => {
    journey = await startJourneyOn('2026-11-23', [brookvale, kestrel, fernhill]);
    sam = journey.seat('Sam Whitlock');
    jordan = await addPupil(sam, pupils.jordan);
    await completePapers(sam, jordan);
  });
  after(() => journey.close());

  const others: readonly (readonly [string, string | undefined])[] = [
    ['Maya Okafor', undefined],
    ['Helen Marsh', undefined],
    ['Alex Reid', undefined],
    ['Lena Hoffmann', undefined],
    ['Owen Price', undefined],
    ['Imran Sadiq', undefined],
    ['Grace Lindqvist', undefined],
    ['Priya Raman', 'priya.raman@elsewhere.example'],
  ];

  for (const [name, email] of others) {
    it(`gets, as ${name}, word for word what a name that nobody has gets`, async () => {
      const seat = journey.seat(name, email);
      const unknown = await ask(seat, 'can we share with CAMHS about Marek Testowski?');
      assert.equal(await ask(seat, 'can we share with CAMHS about Jordan Smith?'), unknown);
      assert.equal(await ask(seat, 'consent Jordan Smith'), await ask(seat, 'consent Marek Testowski'));
    });

    it(`opens, as ${name}, no file by its number, its button or a dialogue`, async () => {
      const seat = journey.seat(name, email);
      const none = (words: string) => words.replaceAll(/PF-\d{4}-\d{4}/g, 'PF');
      assert.equal(none(await ask(seat, jordan)), none(await ask(seat, 'PF-2026-0099')));
      assert.equal(none(await ask(seat, `${jordan} history`)), none(await ask(seat, 'PF-2026-0099 history')));
      assert.equal(
        none(await ask(seat, `record signature for ${jordan}`)),
        none(await ask(seat, 'record signature for PF-2026-0099')),
      );
      const pressed = JSON.stringify(await seat.carry({ do: 'consent', reference: jordan, question: 'records' }));
      assert.doesNotMatch(pressed, /Smith|Jordan|Hillcrest/);
      assert.doesNotMatch(
        JSON.stringify(await seat.carry({ do: 'case', reference: jordan, page: 'entries' })),
        /Smith/,
      );
      assert.doesNotMatch(JSON.stringify(await seat.carry({ do: 'undo', reference: jordan, entry: 'x' })), /Smith/);
    });
  }

  it('has left a line all the same, for the DPO of the pupil’s partnership or of their own', async () => {
    const dev = journey.seat('Dev Patel');
    assert.match(await ask(dev, 'look-ups by Maya Okafor'), /can we share with CAMHS about Jordan Smith/);
    const owen = journey.seat('Owen Price');
    assert.match(await ask(owen, 'look-ups by Lena Hoffmann'), /Marek Testowski/);
    assert.doesNotMatch(await ask(owen, 'look-ups'), /Sam Whitlock|Maya Okafor/);
  });

  it('gets nothing in a channel with a button of a card that was shown elsewhere', async () => {
    const posted = journey.teams.activities(dpoChannel).at(-1) ?? assert.fail();
    for (const carries of [
      { do: 'consent', reference: jordan },
      { do: 'look-ups', reference: jordan },
      { do: 'undo', reference: jordan, entry: 'x' },
    ]) {
      assert.doesNotMatch(JSON.stringify(await sam.pressOn(dpoChannel, posted, { data: carries })), /Smith|Hillcrest/);
    }
  });
});
