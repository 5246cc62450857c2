import assert from 'node:assert/strict';
import { openPupil } from '../../src/desk/ask-consent.ts';
import { lookUps } from '../../src/desk/look-ups.ts';
import { openCase } from '../../src/desk/open-case.ts';
import type { Ports } from '../../src/desk/ports.ts';
import { sendLookUpAlerts } from '../../src/desk/send-look-up-alerts.ts';
import type { Organisation } from '../../src/domain/organisation/organisation.ts';
import type { Person } from '../../src/domain/organisation/person.ts';
import { lookUpsCard } from '../../src/pages/pupil/look-ups-card.ts';
import { openPupilRegister } from '../../src/storage/pupil-search/pupil-register.ts';
import { cardText } from '../support/card-text.ts';
import { brookvale, colleague, idOf, kestrel } from '../support/cast.ts';
import { ids, openClock, openRoad, type Road } from '../support/road.ts';
import { samplePupil } from '../support/sample-pupil.ts';

const minute = 60_000;
const sam = colleague('Sam Whitlock');
const dev = colleague('Dev Patel');
const ruth = colleague('Ruth Adeyemi');
const helen = colleague('Helen Marsh');

/** More than three pupils an hour, or two that nobody is called, are unusual here. */
const strict = (over: Partial<Organisation> = {}): Organisation => ({
  ...brookvale,
  consent: { ...brookvale.consent, mostLookUpsPerHour: 3, mostUnknownPerHour: 2 },
  ...over,
});

describe('the look-ups of pupils', () => {
  let road: Road;
  let ports: Ports;
  const open = async (organisation: Organisation = strict()): Promise<void> => {
    road = await openRoad({
      organisations: [organisation, kestrel],
      clock: openClock(new Date('2026-11-23T09:00:00Z')),
    });
    ports = { ...road.deskPorts, pupilSearch: openPupilRegister() };
    await road.meet(ids.dev, ids.ruth, ids.sam, helen.id);
    for (const each of [1, 2, 3, 4, 5, 6]) {
      await openCase(road.cases, {
        ...{ prefix: 'PF', year: 2026, submissionId: `file ${each}` },
        decide: (reference) => samplePupil({ reference, submissionId: `file ${each}` }),
      });
    }
  };
  afterEach(() => road.close());

  const look = async (person: Person, number: number): Promise<void> => {
    road.clock.moveTo(new Date(road.clock.now().getTime() + 1000));
    await openPupil(ports, { person, reference: `PF-2026-000${number}` });
  };
  const pass = (ms: number): void => road.clock.moveTo(new Date(road.clock.now().getTime() + ms));
  const alerted = async (): Promise<Record<string, number>> => {
    await sendLookUpAlerts({ ...road.ports, lookUpAlerts: ports.lookUpAlerts });
    const told = (person: string) => road.teams.activities(`chat-with-${person}`).length;
    return { dev: told(ids.dev), ruth: told(ids.ruth), sam: told(ids.sam), helen: told(helen.id) };
  };

  describe('are listed', () => {
    beforeEach(() => open(brookvale));

    it('for the Data Protection Officer and the deputy, by pupil and by colleague, the newest first', async () => {
      await look(sam, 1);
      await look(ruth, 1);
      await look(sam, 2);
      for (const person of [dev, ruth]) {
        const all = await lookUps(ports, { person });
        assert.ok(all.ok);
        assert.deepEqual(
          all.value.lines.map(({ name, references }) => [name, references[0]]),
          [
            ['Sam Whitlock', 'PF-2026-0002'],
            ['Ruth Adeyemi', 'PF-2026-0001'],
            ['Sam Whitlock', 'PF-2026-0001'],
          ],
        );
      }
      const ofOne = await lookUps(ports, { person: dev, reference: 'PF-2026-0001' });
      assert.ok(ofOne.ok);
      assert.deepEqual(
        ofOne.value.lines.map(({ name }) => name),
        ['Ruth Adeyemi', 'Sam Whitlock'],
      );
      for (const colleagueSaid of ['sam', 'Sam Whitlock', 'whitlock', sam.id]) {
        const bySam = await lookUps(ports, { person: dev, colleague: colleagueSaid });
        assert.ok(bySam.ok, colleagueSaid);
        assert.deepEqual([bySam.value.lines.length, bySam.value.colleague], [2, 'Sam Whitlock']);
      }
    });

    it('and nobody else sees them', async () => {
      await look(sam, 1);
      for (const person of [sam, helen, colleague('Alex Reid'), colleague('Maya Okafor')]) {
        const seen = await lookUps(ports, { person });
        assert.ok(!seen.ok && seen.code === 'no-right', person.name);
      }
      await lookUps(ports, { person: sam, reference: 'PF-2026-0001' });
      const tried = await lookUps(ports, { person: dev });
      assert.ok(tried.ok);
      assert.deepEqual(tried.value.lines.map(({ name, asked, outcome }) => `${name}: ${asked}, ${outcome}`).sort(), [
        'Alex Reid: look-ups, refused',
        'Helen Marsh: look-ups, refused',
        'Maya Okafor: look-ups, refused',
        'Sam Whitlock: PF-2026-0001, shown',
        'Sam Whitlock: look-ups PF-2026-0001, refused',
        'Sam Whitlock: look-ups, refused',
      ]);
      const elsewhere = await lookUps(ports, { person: colleague('Imran Sadiq', kestrel) });
      assert.ok(elsewhere.ok);
      assert.deepEqual([elsewhere.value.lines, elsewhere.value.files], [[], []]);
    });

    it('and a name that fits two is not guessed, nor is nobody made up', async () => {
      await look(sam, 1);
      await look({ ...ruth, id: idOf(51), name: 'Sam Adeyemi' }, 1);
      const two = await lookUps(ports, { person: dev, colleague: 'Sam' });
      assert.ok(!two.ok && two.code === 'ambiguous');
      const nobody = await lookUps(ports, { person: dev, colleague: 'Grace' });
      assert.ok(!nobody.ok && nobody.code === 'nobody');
    });

    it('and reading the list is a reading, not a look-up', async () => {
      await look(sam, 1);
      await lookUps(ports, { person: dev, reference: 'PF-2026-0001' });
      const again = await lookUps(ports, { person: dev, reference: 'PF-2026-0001' });
      assert.ok(again.ok && again.value.lines.length === 1);
      const readings = await ports.readings.listOf('PF-2026-0001', 10);
      assert.deepEqual(
        readings.map(({ name, page }) => [name, page]),
        [
          ['Dev Patel', 'look-ups'],
          ['Dev Patel', 'look-ups'],
        ],
      );
    });

    it('and are shown with whom, what was asked and what was answered, and no name in the banner', async () => {
      await look(sam, 1);
      await look(colleague('Maya Okafor'), 1);
      const seen = await lookUps(ports, { person: dev });
      assert.ok(seen.ok);
      const shown = lookUpsCard(seen.value);
      assert.doesNotMatch(shown.summary, /Sam|Maya|Jordan/);
      assert.match(
        cardText(shown),
        /Maya Okafor: Asked: .*Refused[\s\S]*Sam Whitlock: Jordan Smith \(PF-2026-0001\)\./,
      );
    });
  });

  describe('when there are unusually many', () => {
    it('are told to the Data Protection Officer in person, once for each colleague and hour', async () => {
      await open();
      for (const number of [1, 2, 3]) await look(sam, number);
      await look(sam, 3);
      assert.deepEqual(await alerted(), { dev: 0, ruth: 0, sam: 0, helen: 0 });
      for (const number of [4, 5, 6]) await look(sam, number);
      assert.deepEqual(await alerted(), { dev: 1, ruth: 0, sam: 0, helen: 0 });
      await look(sam, 1);
      assert.equal((await alerted())['dev'], 1);
      const [told] = road.teams.activities(`chat-with-${ids.dev}`);
      assert.match(
        JSON.stringify(told?.activity['attachments']),
        /Sam Whitlock has looked up 4 pupils in the last hour/,
      );
      assert.doesNotMatch(String(told?.activity['summary']), /Sam/);

      pass(61 * minute);
      for (const number of [1, 2, 3, 4]) await look(sam, number);
      assert.equal((await alerted())['dev'], 2);
    });

    it('count who asks for nobody, too', async () => {
      await open();
      const maya = colleague('Maya Okafor');
      await road.people.remember({ id: maya.id, name: maya.name, email: null, teamsId: null });
      for (const number of [1, 8, 9]) await look(maya, number);
      assert.equal((await alerted())['dev'], 1);
      const [told] = road.teams.activities(`chat-with-${ids.dev}`);
      assert.match(JSON.stringify(told), /Maya Okafor has asked 3 times in the last hour/);
    });

    it('are told to the deputy where the Data Protection Officer is the colleague', async () => {
      await open();
      for (const number of [1, 2, 3, 4]) await look(dev, number);
      assert.deepEqual(await alerted(), { dev: 0, ruth: 1, sam: 0, helen: 0 });
    });

    it('and to the Chair, without the list, where there is no deputy', async () => {
      await open(strict({ people: brookvale.people.filter(({ name }) => name !== 'Ruth Adeyemi') }));
      for (const number of [1, 2, 3, 4]) await look(dev, number);
      assert.deepEqual(await alerted(), { dev: 0, ruth: 0, sam: 0, helen: 1 });
      const [told] = road.teams.activities(`chat-with-${helen.id}`);
      assert.doesNotMatch(JSON.stringify(told), /Show these look-ups/);
    });

    it('reach the deputy, and then e-mail without any name, where a chat cannot be reached', async () => {
      await open();
      const dead = { code: 'BotDisabledByAdmin', at: road.clock.now() };
      await road.conversations.markDead(`chat:${ids.dev}`, dead);
      for (const number of [1, 2, 3, 4]) await look(sam, number);
      assert.deepEqual(await alerted(), { dev: 0, ruth: 1, sam: 0, helen: 0 });

      await road.conversations.markDead(`chat:${ids.ruth}`, dead);
      pass(61 * minute);
      for (const number of [1, 2, 3, 4]) await look(sam, number);
      await alerted();
      assert.equal(road.mail.messages().length, 1);
      assert.doesNotMatch(String(road.mail.messages()[0]?.raw), /Sam|Whitlock|Jordan/);
    });

    it('are told once, however many processes look, and after a failure', async () => {
      await open();
      for (const number of [1, 2, 3, 4]) await look(sam, number);
      road.teams.failNext({ status: 500 }, { conversationId: `chat-with-${ids.dev}` });
      await Promise.all([alerted(), alerted()]);
      pass(2 * minute);
      await Promise.all([alerted(), alerted()]);
      pass(20 * minute);
      assert.equal((await alerted())['dev'], 1);
    });
  });
});
