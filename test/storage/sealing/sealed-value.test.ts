import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { Binary, BSON, type Document } from 'mongodb';
import { z } from 'zod';
import { personal } from '../../../src/domain/personal-data.ts';
import { openSealing } from '../../../src/storage/sealing/sealing.ts';
import { keyringOf, olderSealing, testSealing } from '../../support/mongo.ts';

const newKey = (id: string) => `${id}:${randomBytes(32).toString('base64')}`;

const entry = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('signature'), signedBy: personal(z.string()) }),
  z.object({ kind: z.literal('nothing'), signedBy: z.string() }),
]);
const nested = z.discriminatedUnion('kind', [entry, z.object({ kind: z.literal('left'), to: personal(z.string()) })]);
const schema = z.object({
  name: personal(z.unknown()),
  nobody: personal(z.string()).nullable(),
  maybe: personal(z.string()).optional(),
  usual: personal(z.string()).default('usual' as never),
  entries: z.array(entry),
  inside: nested.nullable(),
  answers: z.record(z.string(), personal(z.string())),
  rooms: z.record(z.string(), z.object({ words: personal(z.array(z.string())), at: z.date() })),
  plain: z.string(),
});
const withIds = z.object({
  entries: z.array(z.object({ id: z.string(), kind: z.literal('signature'), signedBy: personal(z.string()) })),
});
const place = { collection: 'cases', id: 'BR-2026-0001' };
const whole = {
  name: 'Maya Okafor',
  nobody: null,
  usual: 'as ever',
  entries: [
    { kind: 'signature', signedBy: 'Nadia Smith' },
    { kind: 'nothing', signedBy: 'nobody' },
  ],
  inside: { kind: 'left', to: 'Meadow Lane College' },
  answers: { consequences: 'She was upset.' },
  rooms: { one: { words: ['He waited', 'outside'], at: new Date(0) } },
  plain: 'left as it is',
};

/** As MongoDB would give it back. */
const throughBson = (stored: Document): Document => BSON.deserialize(BSON.serialize(stored, { ignoreUndefined: true }));
const sealed = () => throughBson(testSealing.seal(schema, whole, place)) as Document;
const opened = (stored: Document, where = place) => {
  const { sealedWith: _, ...rest } = testSealing.open(schema, stored, where);
  return rest;
};

describe('sealing', () => {
  it('seals every marked field, however deep it is and however it is wrapped, and opens it again', () => {
    const stored = sealed();
    assert.deepEqual(opened(stored), whole);
    assert.deepEqual(stored['sealedWith'], ['test']);
    const bytes = Buffer.from(BSON.serialize(stored)).toString('latin1');
    const said = ['Maya', 'as ever', 'Nadia', 'Meadow', 'upset', 'waited', 'outside'];
    assert.deepEqual(
      said.filter((word) => bytes.includes(word)),
      [],
    );
  });

  it('leaves alone what is not marked, what is null and what was left out', () => {
    const stored = sealed();
    assert.equal(stored['plain'], whole.plain);
    assert.equal(stored['nobody'], null);
    assert.ok(!('maybe' in stored));
    assert.deepEqual(stored['entries'][1], whole.entries[1]);
    assert.deepEqual(stored['rooms'].one.at, new Date(0));
  });

  it('gives back exactly what MongoDB would, for every kind of value', () => {
    const words = fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) });
    const key = words.filter((each) => !each.includes('\0') && each !== '__proto__');
    const leaf = fc.oneof(words, fc.double(), fc.integer(), fc.boolean(), fc.date({ noInvalidDate: true }));
    const value = fc.oneof(leaf, fc.array(leaf), fc.dictionary(key, fc.oneof(leaf, fc.array(leaf))));
    fc.assert(
      fc.property(value, (name) => {
        const stored = throughBson(testSealing.seal(schema, { ...whole, name }, place));
        assert.deepEqual(testSealing.open(schema, stored, place)['name'], throughBson({ name })['name']);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps well-formed words as they are, and makes half a character what every store makes of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) }), (name) => {
        const stored = throughBson(testSealing.seal(schema, { ...whole, name }, place));
        assert.equal(testSealing.open(schema, stored, place)['name'], name.toWellFormed());
      }),
      { numRuns: 500 },
    );
  });

  it('seals the same words differently each time', () => {
    assert.notDeepEqual(sealed()['name'], sealed()['name']);
  });

  it('binds what has an id in an array to it, and lets it move with its id', () => {
    const signed = (id: string, signedBy: string) => ({ id, kind: 'signature', signedBy });
    const entries = [signed('e1', 'Nadia Smith'), signed('e2', 'Omar Smith')];
    const stored = throughBson(testSealing.seal(withIds, { entries }, place));
    const [one, two] = stored['entries'];
    assert.deepEqual(
      testSealing.open(withIds, { ...stored, entries: [two, one] }, place)['entries'],
      entries.toReversed(),
    );
    const swapped = [
      { ...one, signedBy: two.signedBy },
      { ...two, signedBy: one.signedBy },
    ];
    assert.throws(
      () => testSealing.open(withIds, { ...stored, entries: swapped }, place),
      /entries\.e1\.signedBy cannot be opened/,
    );
  });

  describe('refuses, naming the place and never the words,', () => {
    const fault = (stored: Document, expected: RegExp, where = place) =>
      assert.throws(
        () => opened(stored, where),
        (error: Error) => {
          assert.match(error.message, expected);
          assert.match(error.message, new RegExp(`${where.id} in ${where.collection}`));
          assert.doesNotMatch(String(error.stack), /Maya|Nadia|Meadow|upset|waited/);
          return true;
        },
      );

    it('a value of which any byte was altered', () => {
      const bytes = Buffer.from((sealed()['name'] as Binary).value());
      for (let at = 0; at < bytes.length; at += 1) {
        const altered = Buffer.from(bytes);
        altered.writeUInt8(altered.readUInt8(at) ^ 1, at);
        fault({ ...sealed(), name: new Binary(altered, 128) }, /name (cannot be opened|is sealed with a key)/);
      }
    });

    it('a value that was cut short', () => {
      const bytes = Buffer.from((sealed()['name'] as Binary).value());
      for (let length = 0; length < bytes.length; length += 1) {
        const cut = new Binary(bytes.subarray(0, length), 128);
        fault({ ...sealed(), name: cut }, /name (cannot be opened|is sealed with a key)/);
      }
    });

    it('a value from another field, another document or another collection', () => {
      fault({ ...sealed(), usual: sealed()['name'] }, /usual cannot be opened/);
      fault(sealed(), /cannot be opened/, { ...place, id: 'BR-2026-0002' });
      fault(sealed(), /cannot be opened/, { ...place, collection: 'drafts' });
      const { answers } = sealed();
      fault({ ...sealed(), answers: { measures: answers.consequences } }, /answers\.measures cannot be opened/);
    });

    it('plain words in a sealed document', () => {
      fault({ ...sealed(), name: 'Maya Okafor' }, /name stands in plain words/);
      fault({ ...sealed(), name: new Binary(Buffer.from('Maya Okafor')) }, /name stands in plain words/);
    });

    it('what does not fit its schema', () => {
      fault({ ...sealed(), entries: 'Maya' }, /entries does not fit/);
      fault({ ...sealed(), entries: [{ kind: 'Maya' }] }, /entries does not fit/);
      fault({ ...sealed(), rooms: { one: 'Maya' } }, /rooms\.one does not fit/);
    });

    it('a key that is not there, or another under the same id', () => {
      const stored = openSealing(keyringOf(newKey('k1'))).seal(schema, whole, place);
      fault(stored, /sealed with a key that FIELD_KEYS does not hold/);
      const other = openSealing(keyringOf(newKey('k1')));
      assert.throws(() => other.open(schema, stored, place), /cannot be opened/);
    });
  });

  it('opens with the key before the first, and seals with the first', () => {
    const [old, next] = [newKey('k1'), newKey('k2')];
    const before = openSealing(keyringOf(old)).seal(schema, whole, place);
    const both = openSealing(keyringOf(`${next},${old}`));
    const { sealedWith, ...rest } = both.open(schema, before, place);
    assert.deepEqual([sealedWith, rest], [['k1'], whole]);
    const after = both.seal(schema, whole, place);
    assert.equal(openSealing(keyringOf(next)).open(schema, after, place)['name'], whole.name);
  });

  it('gives a document from before sealing back as it is only where such are being sealed', () => {
    assert.equal(olderSealing.open(schema, whole, place), whole);
    assert.throws(() => testSealing.open(schema, whole, place), /not sealed by the desk/);
  });

  it('binds what rights hang on: whoever changes it makes it unreadable', () => {
    const bound = { ...place, bound: ['brookvale', 'maya'] };
    const stored = throughBson(testSealing.seal(schema, whole, bound));
    assert.equal(testSealing.open(schema, stored, bound)['name'], whole.name);
    for (const other of [['kestrel', 'maya'], ['brookvale', 'dev'], ['brookvale'], ['brookvale', 'maya', '']]) {
      assert.throws(() => testSealing.open(schema, stored, { ...place, bound: other }), /cannot be opened/);
    }
    const { bound: _, ...unbound } = stored;
    assert.throws(() => testSealing.open(schema, unbound, bound), /not sealed by the desk/);
    assert.throws(() => olderSealing.open(schema, unbound, bound), /cannot be opened/);
  });

  it('refuses a schema into which it cannot look for marks', () => {
    const hidden = z.object({ either: z.union([z.object({ name: personal(z.string()) }), z.null()]) });
    assert.throws(() => testSealing.seal(hidden, { either: { name: 'Maya' } }, place), /kind union/);
  });
});
