import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { languages, saidIn } from '../../src/hearing/languages.ts';
import { spokenLanguage } from '../../src/hearing/spoken-language.ts';
import { understand } from '../../src/teams/understand/understand.ts';

const now = new Date('2026-03-04T14:00:00Z');
const folder = new URL('../../words/examples/', import.meta.url);
const linesOf = (name: string): { words: string; language?: string }[] =>
  readFileSync(new URL(name, folder), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const examples = readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl'))
  .flatMap(linesOf);
const unseen: { words: string }[] = readFileSync(new URL('unseen.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

const saidFirst: Readonly<Record<(typeof languages)[number], string>> = {
  pl: 'zgubiłam pendrive z danymi uczniów w drodze do domu',
  cy: 'rydw i wedi anfon y llythyr at y rhiant anghywir',
  ur: 'میں نے غلط والدین کو بچے کی رپورٹ بھیج دی',
  ro: 'am trimis din greșeală dosarul unui elev la altă școală',
  gu: 'મેં ભૂલથી બીજા વાલીને બાળકનો રિપોર્ટ મોકલી દીધો',
  pa: 'ਮੈਂ ਬੱਸ ਵਿੱਚ ਬੱਚਿਆਂ ਦੀ ਸੂਚੀ ਭੁੱਲ ਗਿਆ',
  ar: 'فقدت حاسوب المدرسة وفيه أسماء التلاميذ',
  uk: 'я загубила телефон зі списком учнів у трамваї',
  pt: 'enviei o relatório de um aluno para a família errada',
  es: 'he perdido las llaves del archivo y una lista de alumnos',
  fr: 'j’ai envoyé le bulletin de Léa à une autre famille',
  tr: 'öğrencilerin adreslerini yanlışlıkla bütün velilere gönderdim',
  so: 'waxaan warqad u diray waalid khaldan shalay',
  lt: 'palikau mokinių sąrašą autobuse ir nebegaliu jo rasti',
  bn: 'আমি ভুল করে অন্য অভিভাবককে শিশুর রিপোর্ট পাঠিয়েছি',
  hi: 'मैंने गलती से बच्चे की रिपोर्ट दूसरे परिवार को भेज दी',
};

describe('first words in another language', () => {
  for (const language of languages) {
    const words = saidFirst[language];
    it(`are known as ${saidIn[language].name}, kept as they were typed, and a breach can always be reported`, () => {
      assert.ok(examples.every((each) => each.words !== words));
      const wanted = understand({ words, now });
      assert.ok(wanted.want === 'ask-which', wanted.want);
      assert.deepEqual([wanted.language, wanted.words], [language, words]);
      assert.ok(wanted.between.includes('report-breach'));
    });
  }

  it('are known seven times in ten among all that we have, and taken for another of ours hardly ever', () => {
    const told = examples.filter(({ language }) => language !== undefined);
    const right = told.filter(({ words, language }) => spokenLanguage(words) === language);
    const wrong = told.filter(({ words, language }) => ![language, undefined].includes(spokenLanguage(words)));
    assert.ok(right.length >= told.length * 0.7, `${right.length} of ${told.length}`);
    assert.ok(wrong.length <= 2, wrong.map(({ words }) => words).join('\n'));
  });

  it('leave commands and references what they are', () => {
    for (const [words, want] of [
      ['proszę pokaż mi zgłoszenie BR-2026-0001', 'reference'],
      ['help', 'show'],
      ['my reports', 'show'],
      ['report a breach', 'start'],
      ['dates of AR-2026-0002', 'reference'],
      ['كلمات BR-2026-0001', 'reference'],
    ] as const)
      assert.equal(understand({ words, now }).want, want, words);
  });
});

describe('words in English', () => {
  /** A few of the examples are in another language, or hold some of it. */
  const isForeign = /[^\P{L}\p{Script=Latin}]|[ąęłżźćńśșță]/iu;

  it('are taken for another language less than once in five hundred, slips and names included', () => {
    const english = [...examples.filter(({ language }) => language === undefined), ...unseen].filter(
      ({ words }) => !isForeign.test(words),
    );
    const taken = english.filter(({ words }) => spokenLanguage(words) !== undefined).map(({ words }) => words);
    assert.ok(taken.length < english.length / 500, taken.join('\n'));
    const asked = taken.filter((words) => 'language' in understand({ words, now }));
    assert.ok(asked.length <= 5, asked.join('\n'));
  });
});
