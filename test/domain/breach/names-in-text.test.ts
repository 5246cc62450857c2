import assert from 'node:assert/strict';
import fc from 'fast-check';
import { namesOfNobody } from '../../../src/domain/breach/tell/ico-pack.ts';
import { type Passage, passagesNaming, withRoles } from '../../../src/domain/breach/tell/names-in-text.ts';
import { brookvale, maya } from '../../support/cast.ts';

const found = (text: string): string[] =>
  passagesNaming(text, { known: namesOfNobody(brookvale), year: 2026 }).map(({ words }) => words);

const naming: [text: string, found: string, why: Passage['why']][] = [
  ['On Monday Kai Smith lost the list.', 'Kai Smith', 'name'],
  ['It named Kai S and his school.', 'Kai S', 'name'],
  ['It was about K. Smith.', 'K. Smith', 'name'],
  ['The list began with José García-Núñez.', 'José García-Núñez', 'name'],
  ['Aoife O’Brien was on it', 'Aoife O’Brien', 'name'],
  ['KAI SMITH was in capitals', 'KAI SMITH', 'name'],
  ['It went to Mrs Jones by mistake.', 'Mrs Jones', 'name'],
  ['The pupil Kai was named', 'pupil Kai', 'name'],
  ['We rang Kai’s mother.', 'Kai’s mother', 'name'],
  ['April Jones and Will Lane saw it', 'April Jones', 'name'],
  ['The address is 14 Meadow Lane', 'Meadow Lane', 'name'],
  ['It was sent to kai.smith@home.example.', 'kai.smith@home.example', 'e-mail'],
  ['Ring 07700 900123 to ask', '07700 900123', 'phone'],
  ['Their number is +44 116 496 0123.', '+44 116 496 0123', 'phone'],
  ['UPN A123456789012 was shown', 'A123456789012', 'pupil-number'],
  ['A temporary one: H80120000000A', 'H80120000000A', 'pupil-number'],
  ['KS, 14/05/2010, was on the list', '14/05/2010', 'date-of-birth'],
  ['born on 3rd May 2012', 'born on 3rd May 2012', 'date-of-birth'],
  ['dob 14-05-10', 'dob 14-05-10', 'date-of-birth'],
  ['the entry 2011-02-28', '2011-02-28', 'date-of-birth'],
];

const namingNobody = [
  'Hillcrest School rang us at once.',
  'The Brookvale Inclusion Partnership uses Microsoft Teams.',
  'The list of St Aidan’s School was on the laptop.',
  'On Tuesday 17 November 2026 at 17:05 the laptop was left on a train.',
  'It happened between 17/11/2026 and 18 November 2026.',
  'The Data Protection Officer told the Chair of Partnership.',
  'The Head Teacher and the SEN Co-ordinator were told. Then Year 9 staff were.',
  'Leicester City Council and Leicestershire Police have been told.',
  'Google Drive and Microsoft Outlook were signed out everywhere.',
  'A pupil’s mother rang. The pupil was upset. Pupils’ parents will be told.',
  'We use BitLocker. It asks for a PIN.',
  'SEND data, an EHC Plan and a CAMHS referral were in it.',
  'The crime number is 26*654321. The reference is BR-2026-0001.',
  '30 pupils, 2 members of staff; about 1,200 records.',
  'Plan B was followed in Class C. I was there.',
  'Special Educational Needs register',
];

describe('what looks like a name', () => {
  for (const [text, words, why] of naming) {
    it(`is found: ${words}`, () => {
      const passages = passagesNaming(text, { known: namesOfNobody(brookvale), year: 2026 });
      assert.ok(
        passages.some((each) => each.words === words && each.why === why),
        JSON.stringify(passages),
      );
    });
  }

  for (const text of namingNobody) {
    it(`is not seen where there is none: ${text}`, () => assert.deepEqual(found(text), []));
  }

  it('is found once, however often it stands there', () => {
    assert.deepEqual(found('Kai Smith rang. Kai Smith was upset.'), ['Kai Smith']);
  });

  it('is found wherever an invented name is put', () => {
    const names = fc.tuple(
      fc.constantFrom('Kai', 'Zofia', 'Ngozi', 'Amélie'),
      fc.constantFrom('Smith', 'Łukasik', 'O’Dea'),
    );
    const around = fc.constantFrom(
      '',
      'Then ',
      'Yesterday ',
      'On Monday ',
      'we saw ',
      '(',
      '“',
      'Hillcrest School told ',
    );
    fc.assert(
      fc.property(names, around, ([first, last], before) => {
        assert.deepEqual(found(`${before}${first} ${last} was there.`), [`${first} ${last}`]);
      }),
    );
  });
});

describe('colleagues', () => {
  const staff = { people: brookvale.people, reporter: maya };

  it('are named by what they are', () => {
    assert.equal(
      withRoles('Maya Okafor rang Dev Patel. dev  patel’s deputy Ruth Adeyemi heard of it.', staff),
      'A member of staff rang the Data Protection Officer. The Data Protection Officer’s deputy the Deputy Data Protection Officer heard of it.',
    );
  });

  it('are left alone where only half of their name stands: it may be a pupil’s', () => {
    assert.equal(
      withRoles('Sam and Ruth told Mr Patel. Devon Patel-Shah too.', staff),
      'Sam and Ruth told Mr Patel. Devon Patel-Shah too.',
    );
  });

  it('are still named by role where the reporter has other words in their name', () => {
    assert.equal(
      withRoles('Jo (x) left it', { people: [], reporter: { id: '', name: 'Jo (x)' } }),
      'A member of staff left it',
    );
  });
});
