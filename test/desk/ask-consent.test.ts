import assert from 'node:assert/strict';
import { askConsent, openPupil } from '../../src/desk/ask-consent.ts';
import { openCase } from '../../src/desk/open-case.ts';
import type { LookUp } from '../../src/desk/ports/look-ups.ts';
import type { Ports } from '../../src/desk/ports.ts';
import { readCase } from '../../src/desk/read-case.ts';
import type { PupilFile } from '../../src/domain/consent/pupil-file.ts';
import type { PupilSaid } from '../../src/domain/consent/pupil-said.ts';
import type { ConsentQuestion } from '../../src/domain/consent/question.ts';
import type { Organisation } from '../../src/domain/organisation/organisation.ts';
import type { Person } from '../../src/domain/organisation/person.ts';
import { openPupilRegister } from '../../src/storage/pupil-search/pupil-register.ts';
import { askConsent as answerInChat } from '../../src/teams/in-chat/ask-pupil.ts';
import { brookvale, colleague, idOf, kestrel } from '../support/cast.ts';
import { openClock, openRoad, type Road } from '../support/road.ts';
import { complete, jordan, type PupilOver, samplePupil } from '../support/sample-pupil.ts';

const longmere: Organisation = {
  ...brookvale,
  id: 'longmere',
  name: 'Longmere Inclusion Partnership',
  people: [
    { id: idOf(31), name: 'Priya Nair', email: 'priya.nair@longmere.example', roles: ['co-ordinator'], away: [] },
  ],
};
const sam = colleague('Sam Whitlock');
const dev = colleague('Dev Patel');

/** Nobody of them may look up a pupil of Brookvale’s. */
const others: Readonly<Record<string, Person>> = {
  'a teacher': colleague('Maya Okafor'),
  'the Chair of Partnership': colleague('Helen Marsh'),
  'an administrator': colleague('Alex Reid'),
  'another partnership’s Co-ordinator': colleague('Priya Nair', longmere),
  'a trust’s Data Protection Officer': colleague('Imran Sadiq', kestrel),
};

const said = (name: string, over: Partial<PupilSaid> = {}): PupilSaid => ({
  ...{ year: undefined, school: undefined, upn: undefined, reference: undefined },
  name,
  ...over,
});
const toHealth: ConsentQuestion = {
  ...{ about: 'share', with: 'health-service', what: 'what-they-need' },
  ...{ works: 'not-said', safeguarding: false },
};

describe('asking for a pupil’s consent', () => {
  let road: Road;
  let ports: Ports;
  let register: ReturnType<typeof openPupilRegister>;
  beforeEach(async () => {
    road = await openRoad({
      organisations: [brookvale, longmere, kestrel],
      clock: openClock(new Date('2026-11-23T09:00:00Z')),
    });
    register = openPupilRegister();
    ports = { ...road.deskPorts, pupilSearch: register };
  });
  afterEach(() => road.close());

  const keep = async (over: PupilOver = {}): Promise<PupilFile> => {
    const { stored } = await openCase(road.cases, {
      ...{ prefix: 'PF', year: 2026, submissionId: `file of ${JSON.stringify(over.pupil ?? 'Jordan')}` },
      decide: (reference) => samplePupil({ entries: [...complete], ...over, reference }),
    });
    assert.ok(stored.type === 'pupil');
    register.take(stored);
    return stored;
  };
  const ask = (person: Person, name: string, over: { said?: Partial<PupilSaid>; question?: ConsentQuestion } = {}) =>
    askConsent(ports, { person, said: said(name, over.said), question: over.question, words: `consent ${name}` });
  const linesOf = (organisation: string): Promise<LookUp[]> =>
    ports.lookUps.listOf({ organisations: [organisation] }, 100);

  it('finds the one who is meant and answers from the file as it is stored', async () => {
    const { reference } = await keep();
    const found = await ask(sam, 'jordan smith', { question: toHealth });
    assert.ok(found.found === 'one');
    assert.equal(found.file.reference, reference);
    assert.deepEqual(
      found.answers.map(({ question, answer }) => [question, answer.answer]),
      [[toHealth, 'yes']],
    );
    const [line] = await linesOf('brookvale');
    assert.deepEqual(
      [line?.personId, line?.references, line?.question, line?.outcome, line?.answer],
      [sam.id, [reference], 'share.health-service.what-they-need.not-said.no-concern', 'shown', 'yes'],
    );
    assert.equal(line?.asked, 'consent jordan smith');
  });

  it('shows every answer where none was asked', async () => {
    await keep();
    const found = await ask(dev, 'Jordan');
    assert.ok(found.found === 'one' && found.answers.length > 5);
    assert.equal((await linesOf('brookvale'))[0]?.answer, null);
  });

  it('never guesses between two, and tells them apart by year and school', async () => {
    await keep();
    await keep({ pupil: { ...jordan, bornOn: '2014-02-01', school: 'ashdown' } as PupilFile['pupil'] });
    const found = await ask(sam, 'Jordan Smith', { question: toHealth });
    assert.ok(found.found === 'several');
    assert.deepEqual(found.candidates.map(({ school }) => school).sort(), ['Ashdown Academy', 'Hillcrest School']);
    assert.notEqual(found.candidates[0]?.year, found.candidates[1]?.year);
    assert.deepEqual(
      (await linesOf('brookvale')).map(({ outcome, answer }) => [outcome, answer]),
      [['several', null]],
    );
  });

  it('flags requests about the same pupil whose data is in dispute', async () => {
    await keep();
    const marked = { asked: { requester: 'Jordan Smith', bornOn: jordan.bornOn }, reference: 'AR-2126-0001' };
    const another = { asked: { requester: 'Jordan Smith', bornOn: '2001-01-01' }, reference: 'AR-2126-0002' };
    const cases = { ...ports.cases, listMarked: async () => [marked, another] as never };
    const found = await askConsent(
      { ...ports, cases },
      { person: sam, said: said('Jordan'), question: undefined, words: 'consent Jordan' },
    );
    assert.ok(found.found === 'one');
    assert.deepEqual(
      found.marked.map(({ reference }) => reference),
      ['AR-2126-0001'],
    );
  });

  it('tells whoever looks nobody up whom to ask where no pupil is named, and leaves no line', async () => {
    const police = { ...toHealth, with: 'police' } as const;
    const asks = (person: Person) =>
      answerInChat(
        { ...ports, desk: { keptAnswers: async () => [] } as never },
        { pupil: said(''), question: police, words: 'can the police have a pupil’s address', person },
      );
    assert.match(JSON.stringify(await asks(sam)), /Which pupil\?/);
    const lookNobodyUp = Object.entries(others).filter(([who]) => who !== 'another partnership’s Co-ordinator');
    for (const [, person] of lookNobodyUp) {
      const shown = JSON.stringify(await asks(person));
      assert.match(shown, /Data Protection Officer[\s\S]*Who’s who/);
      assert.match(shown, /write down what they need and why[\s\S]*Log what they ask/);
      assert.doesNotMatch(shown, /Which pupil/);
    }
  });

  describe('answers everybody else as for a name that nobody has', () => {
    for (const [who, person] of Object.entries(others)) {
      it(`and leaves a line: ${who}`, async () => {
        const { reference } = await keep();
        const inChat = (pupil: PupilSaid) =>
          answerInChat(
            {
              ...ports,
              desk: {
                askConsent: (asked: Parameters<typeof askConsent>[1]) => askConsent(ports, asked),
                keptAnswers: async () => [],
              } as never,
            },
            { pupil, question: toHealth, words: 'words', person },
          );
        const [theirs, number, unknown, nobody] = [
          await inChat(said('Jordan Smith')),
          await inChat(said('', { reference })),
          await inChat(said('Nobody Ofthatname')),
          await inChat(said('', { reference: 'PF-2026-0999' })),
        ].map((shown) => JSON.stringify(shown).replaceAll(/"draft":"[^"]*"/g, ''));
        for (const each of [theirs, number, nobody]) assert.equal(each, unknown);
        assert.doesNotMatch(String(theirs), /Jordan|"reference"/);

        const lines = await ports.lookUps.listOf(
          { organisations: ['brookvale', 'longmere', 'kestrel'], personId: person.id },
          10,
        );
        assert.equal(lines.length, 4);
        for (const { references, answer, outcome } of lines) {
          assert.deepEqual([references, answer], [[], null]);
          assert.ok(outcome === 'refused' || (outcome === 'none' && person.organisation === 'longmere'));
        }
      });
    }

    it('and by number the pupil’s own Data Protection Officer hears of it', async () => {
      const { reference } = await keep();
      const person = colleague('Priya Nair', longmere);
      assert.deepEqual(await openPupil(ports, { person, reference }), { found: 'none' });
      assert.deepEqual(
        (await linesOf('brookvale')).map(({ outcome }) => outcome),
        ['refused'],
      );
    });

    it('and so does the case behind a dialogue', async () => {
      const { reference } = await keep();
      const refused = await readCase(ports, { reference, person: colleague('Maya Okafor') });
      const unknown = await readCase(ports, { reference: 'PF-2026-0999', person: colleague('Maya Okafor') });
      assert.ok(!refused.ok && !unknown.ok);
      assert.equal(refused.words.replace(reference, ''), unknown.words.replace('PF-2026-0999', ''));
      assert.equal((await linesOf('brookvale')).length, 2);
    });
  });

  it('is nobody’s report', async () => {
    await keep();
    assert.deepEqual(await road.cases.listByReporter(sam.id, 10), []);
  });

  it('shows nothing when the line cannot be written', async () => {
    const { reference } = await keep();
    const fault = new Error('the trail is full');
    const lookUps = { ...ports.lookUps, record: () => Promise.reject(fault) };
    const broken = { ...ports, lookUps };
    for (const person of [sam, ...Object.values(others)]) {
      const asked = { person, said: said('Jordan'), question: undefined, words: 'consent Jordan' };
      await assert.rejects(askConsent(broken, asked), fault);
      await assert.rejects(openPupil(broken, { person, reference }), fault);
    }
    await assert.rejects(readCase(broken, { reference, person: sam, page: 'record' }), fault);
  });

  it('keeps what was typed, and who typed it, unreadable in the database', async () => {
    await keep();
    await ask(sam, 'Jordan Smith');
    const stored = JSON.stringify(await road.database.db.collection('look-ups').find().toArray());
    assert.doesNotMatch(stored, /Jordan|Smith|Sam|Whitlock/);
  });
});
