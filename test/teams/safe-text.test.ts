import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plain, safeText } from '../../src/teams/card/safe-text.ts';
import { shareRoom } from '../../src/teams/card/share-room.ts';

const everything = Number.POSITIVE_INFINITY;
/** Words of every kind that people and attackers type, emoji and halves of emoji among them. */
const anyWords = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('👩‍👩‍👧', '😀', 'a', ' ', '\n', 'שלום', '\u202E', '\u0000', '"', '\\'))
    .map((parts) => parts.join('')),
);
const halfAnEmoji = /\p{Surrogate}/u;

const table: [string, string, string][] = [
  ['leaves plain words alone', 'I lost my bag.', 'I lost my bag.'],
  [
    'leaves mark-up as it was typed',
    '**b** ${1+1} <at>everyone</at> [x](http://evil)',
    '**b** ${1+1} <at>everyone</at> [x](http://evil)',
  ],
  ['keeps emoji that are made of several', '👩‍👩‍👧‍👦 🏴󠁧󠁢󠁷󠁬󠁳󠁿', '👩‍👩‍👧‍👦 🏴󠁧󠁢󠁷󠁬󠁳󠁿'],
  ['keeps words that run from right to left', 'שלום مرحبا', 'שלום مرحبا'],
  ['takes out what would turn the words around it', 'a\u202Egpj.exe\u202C \u2066b\u2069', 'agpj.exe b'],
  ['takes out what cannot be seen', 'p\u200Bass\u2060wo\uFEFFrd', 'password'],
  ['takes out control characters', 'a\u0000b\u001Bc\u009Fd', 'abcd'],
  ['keeps lines and tabs', 'one\r\ntwo\tthree', 'one\ntwo\tthree'],
  ['takes off the space around', '  words \n', 'words'],
];

describe('safe text', () => {
  for (const [name, words, expected] of table) {
    it(name, () => assert.equal(safeText(words), expected));
  }

  it('is cut with an ellipsis when it is too long, and only then', () => {
    assert.equal(safeText('12345', 5), '12345');
    assert.equal(safeText('123456', 5), '1234…');
    assert.equal(safeText('123 456', 5), '123…');
  });

  it('is never longer than it may be, and safe however often it is made so', () => {
    fc.assert(
      fc.property(anyWords, fc.integer({ min: 1, max: 30 }), (words, most) => {
        const safe = safeText(words, most);
        assert.ok(safe.length <= most);
        assert.equal(safeText(safe, most), safe);
      }),
    );
  });

  it('never cuts an emoji in two', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 30 }), (words, most) =>
        assert.doesNotMatch(safeText(words, most), halfAnEmoji),
      ),
    );
    assert.equal(safeText('ab😀cd', 4), 'ab…');
  });

  it('escapes every mark of Markdown where it is made plain', () => {
    assert.equal(plain('[St *Ann*](x)'), '\\[St \\*Ann\\*\\]\\(x\\)');
    fc.assert(
      fc.property(anyWords, (words) =>
        assert.doesNotMatch(plain(words).replaceAll(/\\[^\s\p{L}\p{N}]/gu, ''), /[`*_{}[\]()#+\-.!|<>~\\]/),
      ),
    );
  });
});

describe('the room on a card', () => {
  const sizeOf = (text: string) => JSON.stringify(text).length - 2;

  it('leaves every text whole while there is enough', () => {
    assert.deepEqual(shareRoom(['a'.repeat(60), 'b'.repeat(40)], 100), ['a'.repeat(60), 'b'.repeat(40)]);
  });

  it('goes to the long texts where the short ones leave it', () => {
    assert.deepEqual(shareRoom(['a'.repeat(90), 'b'.repeat(10), 'c'.repeat(90)], 100), [
      `${'a'.repeat(44)}…`,
      'b'.repeat(10),
      `${'c'.repeat(44)}…`,
    ]);
  });

  it('is counted in characters of JSON', () => assert.deepEqual(shareRoom(['"'.repeat(10)], 11), ['"""""…']));

  it('is never exceeded, and nothing is invented or cut in the middle of an emoji', () => {
    const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 6 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 20, max: 200 }), (written, room) => {
        const shared = shareRoom(written, room);
        assert.ok(shared.reduce((sum, text) => sum + sizeOf(text), 0) <= room);
        for (const [at, text] of shared.entries()) {
          assert.doesNotMatch(text, halfAnEmoji);
          assert.ok(text === written[at] || written[at]?.startsWith(text.slice(0, -1)));
        }
      }),
    );
  });

  it('leaves whatever was typed whole when all of it fits', () => {
    const texts = fc.array(anyWords, { maxLength: 6 });
    fc.assert(fc.property(texts, (written) => assert.deepEqual(shareRoom(written, everything), written)));
  });
});
