import assert from 'node:assert/strict';
import { addPupil, isAlike, mayAddPupil, whyNotAdded } from '../../../src/domain/consent/add-pupil.ts';
import { correctPupil } from '../../../src/domain/consent/correct-pupil.ts';
import type { PupilDetails } from '../../../src/domain/consent/pupil-file.ts';
import {
  detailsFrom,
  formFrom,
  type PupilForm,
  pupilForm,
  pupilProblems,
} from '../../../src/domain/consent/pupil-form.ts';
import { problemOfUpn, tidyUpn } from '../../../src/domain/consent/upn.ts';
import { firstBrokenLink } from '../../../src/domain/history.ts';
import { brookvale, colleague, kestrel, maya, now } from '../../support/cast.ts';
import { accepted, asDev, refusedAs } from '../../support/run-breach.ts';
import { jordan, samplePupil } from '../../support/sample-pupil.ts';

const typed = { firstNames: 'Jordan', lastName: 'Smith', bornOn: '2012-03-14', school: 'hillcrest' };
const details = (over: object = {}) => ({ ...jordan, ...over }) as PupilDetails;

describe('a unique pupil number', () => {
  it('has a first letter that the other twelve characters ask for', () => {
    for (const upn of ['B801200005001', 'P207000016049']) assert.equal(problemOfUpn(upn), undefined, upn);
    for (const upn of ['A801200005001', 'B207000016049']) assert.match(problemOfUpn(upn) ?? '', /may be mistyped/, upn);
  });

  it('finds every single digit that was mistyped', () => {
    for (let at = 1; at < 13; at += 1) {
      const wrong = [...'P207000016049'].map((each, place) => (place === at ? (Number(each) + 1) % 10 : each)).join('');
      assert.notEqual(problemOfUpn(wrong), undefined, wrong);
    }
  });

  it('may be a temporary one, which ends in a letter that counts', () => {
    const fits = [...'ABCDEFGHJKLMNPQRTUVWXYZ'].filter((first) => problemOfUpn(`${first}80120000500A`) === undefined);
    assert.equal(fits.length, 1);
    assert.notEqual(problemOfUpn(`${fits[0]}80120000500B`), undefined);
  });

  it('has 13 characters, without I, O and S', () => {
    for (const wrong of ['', 'B80120000500', 'B8012000050011', 'X80120000A001', 'I801200005001', 'B80120000500S']) {
      assert.match(problemOfUpn(wrong) ?? '', /a letter and 12 digits/, wrong);
    }
  });

  it('is kept in capitals and without spaces', () => assert.equal(tidyUpn(' p207 0000 16049 '), 'P207000016049'));
});

describe('what is asked when a pupil is added', () => {
  it('takes names as they are, in any letters', () => {
    for (const name of ['Zoë-Mae', 'O’Neill', "D'Arcy", 'Nguyễn Thị', '李', 'محمد', 'van der Berg', 'Jr.']) {
      const read = pupilForm.parse({ ...typed, firstNames: ` ${name} `, lastName: name });
      assert.deepEqual([read.firstNames, read.lastName], [name, name]);
    }
  });

  it('reads several nicknames between commas, each once', () =>
    assert.deepEqual(detailsFrom(pupilForm.parse({ ...typed, knownAs: 'Jordy, JJ,, Jordy ,' })).knownAs, [
      'Jordy',
      'JJ',
    ]));

  it('asks for the names, the date of birth and the school, and bears no more than a name needs', () => {
    for (const field of ['firstNames', 'lastName', 'bornOn', 'school']) {
      assert.equal(pupilForm.safeParse({ ...typed, [field]: undefined }).success, false, field);
    }
    assert.equal(pupilForm.safeParse({ ...typed, lastName: 'a'.repeat(101) }).success, false);
  });

  it('tells a slip of the year kindly', () => {
    const fields = (form: object) => pupilProblems(form, { now }).map(({ field }) => field);
    assert.deepEqual(fields({ bornOn: '2012-03-14', joinedOn: '2026-09-07' }), []);
    assert.deepEqual(fields({ bornOn: '2026-03-14' }), ['bornOn']);
    assert.deepEqual(fields({ bornOn: '1912-03-14' }), ['bornOn']);
    assert.deepEqual(fields({ bornOn: '2012-03-14', joinedOn: '2026-11-19' }), ['joinedOn']);
    assert.deepEqual(fields({ bornOn: '2012-03-14', joinedOn: '2012-03-13' }), ['joinedOn']);
  });

  it('becomes the details of a file, and the details become it again', () => {
    const form = pupilForm.parse({ ...typed, knownAs: 'Jordy', upn: 'p207000016049', joinedOn: '2026-09-07' });
    assert.deepEqual(detailsFrom(form), details({ upn: 'P207000016049' }));
    assert.deepEqual(formFrom(detailsFrom(form)), form);
    const elsewhere = pupilForm.parse({ ...typed, school: 'another' });
    assert.deepEqual(detailsFrom(elsewhere), details({ knownAs: [], school: null, joinedOn: null }));
    assert.deepEqual(formFrom(detailsFrom(elsewhere)), elsewhere);
  });
});

describe('adding a pupil', () => {
  const opening = {
    reference: 'PF-2026-0001',
    submissionId: 'draft 1',
    reporter: asDev,
    organisation: brookvale,
    now,
  };

  it('opens a file with nothing on it; the first line of its history holds every answer', () => {
    const file = addPupil({ ...opening, form: pupilForm.parse(typed) });
    assert.deepEqual([file.type, file.version, file.entries, file.tasks, file.notices], ['pupil', 1, [], [], []]);
    assert.deepEqual(
      file.history.map(({ what, changes }) => [what, changes.map((each) => `${each.field}: ${each.new}`)]),
      [
        [
          'pupil-added',
          ['First names: Jordan', 'Last name: Smith', 'Date of birth: 14 March 2012', 'School: Hillcrest School'],
        ],
      ],
    );
  });

  it('is for those who work with pupils in a partnership, and says so kindly to others', () => {
    for (const name of ['Sam Whitlock', 'Dev Patel', 'Ruth Adeyemi'])
      assert.equal(refusedAs(mayAddPupil(brookvale, colleague(name))), 'accepted', name);
    for (const person of [maya, colleague('Helen Marsh'), colleague('Alex Reid')])
      assert.equal(refusedAs(mayAddPupil(brookvale, person)), 'no-right', person.name);
    assert.equal(refusedAs(mayAddPupil(kestrel, colleague('Imran Sadiq', kestrel))), 'no-right');
  });

  it('sees who seems to be there already: the same UPN, or the same name and day of birth', () => {
    const upn = 'P207000016049';
    assert.ok(isAlike(details({ upn }), details({ firstNames: 'Jo', bornOn: '2012-03-15', upn })));
    assert.ok(
      isAlike(details({ firstNames: 'Zoe', lastName: 'ONeill' }), details({ firstNames: 'ZOË', lastName: 'O’Neill' })),
    );
    assert.ok(!isAlike(details(), details({ bornOn: '2012-03-15' })));
    assert.ok(!isAlike(details(), details({ firstNames: 'Jamie' })), 'a twin has another name');
    assert.ok(!isAlike(details({ upn: null }), details({ upn: null, firstNames: 'Jamie' })));
  });

  it('asks for a deliberate yes where somebody seems to be there', () => {
    assert.equal(whyNotAdded({}, []), undefined);
    assert.match(whyNotAdded({}, ['PF-2026-0004']) ?? '', /PF-2026-0004/);
    assert.notEqual(whyNotAdded({ another: 'no' }, ['PF-2026-0004']), undefined);
    assert.equal(whyNotAdded({ another: 'yes' }, ['PF-2026-0004']), undefined);
  });
});

describe('correcting a pupil’s details', () => {
  const before = samplePupil();
  const correct = (over: object) =>
    correctPupil({
      before,
      by: asDev,
      organisation: brookvale,
      submissionId: 'draft 2',
      now,
      corrected: { ...formFrom(before.pupil), ...(over as Partial<PupilForm>) } as PupilForm,
    });

  it('keeps each old answer in the history', () => {
    const { record } = accepted(correct({ lastName: 'Smyth', school: 'another' }));
    assert.deepEqual(record.pupil, details({ lastName: 'Smyth', school: null }));
    const line = record.history.at(-1);
    assert.equal(line?.what, 'pupil-corrected');
    assert.deepEqual(
      line?.changes.map((each) => [each.field, each.old, each.new]),
      [
        ['Last name', 'Smith', 'Smyth'],
        ['School', 'Hillcrest School', 'Another school'],
      ],
    );
    assert.equal(firstBrokenLink(record.history, record.reference), undefined);
  });

  it('refuses what cannot be, and what changes nothing', () => {
    assert.equal(refusedAs(correct({})), 'nothing-changed');
    assert.equal(refusedAs(correct({ bornOn: '2027-01-01' })), 'wrong-answer');
  });
});
