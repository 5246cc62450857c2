import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Want, wants } from '../../src/hearing/examples.ts';
import { hear } from '../../src/hearing/hearing.ts';
import { hearing } from '../../src/hearing/kept-hearing.ts';
import { understand, type Wanted } from '../../src/teams/understand/understand.ts';

/**
 * `npm run hear:score -- FILE`: how well sentences are heard whose right answer is known. FILE is a JSON array, or one
 * sentence a line, of `{ words, want, kind?, matter?, typed?, notTyped?, now? }`; anything else in a sentence is ignored.
 */
const oneOrMore = <Value extends z.ZodType>(value: Value) =>
  z.union([value, z.array(value)]).transform((given) => (Array.isArray(given) ? given : [given]));

const sentence = z.object({
  words: z.string(),
  want: oneOrMore(z.enum(wants)),
  kind: oneOrMore(z.string()).optional(),
  matter: oneOrMore(z.string()).optional(),
  typed: z.record(z.string(), z.union([z.string(), z.number()]).transform(String)).default({}),
  notTyped: z
    .union([
      z.array(z.string()).transform((fields) => Object.fromEntries(fields.map((field) => [field, undefined]))),
      z.record(z.string(), z.string()),
    ])
    .default({}),
  now: z.iso.datetime({ offset: true }).optional(),
});
type Sentence = z.infer<typeof sentence>;

const wednesday = '2026-03-04T14:00:00Z';

const sentencesIn = (path: string): Sentence[] => {
  const text = readFileSync(path, 'utf8').trim();
  const parts: unknown = text.startsWith('[')
    ? JSON.parse(text)
    : text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]));
  return z.array(sentence).parse(parts);
};

interface Led {
  /** What is done at once, as it is called in a sentence's `want`; undefined where the person is asked. */
  readonly to: readonly Want[];
  /** What the buttons that are offered lead to, in their order. */
  readonly offered: readonly (readonly Want[])[];
  readonly typed: Readonly<Record<string, string>>;
}

const isWant = (word: string): word is Want => (wants as readonly string[]).includes(word);

/** A button that is pressed leads to an answer, which may be a date; help leads to every command. */
const behind = (button: string): Want[] => {
  if (button === 'question') return ['question', 'deadline'];
  return button === 'help' ? ['command'] : [button].filter(isWant);
};

const ledTo = (wanted: Wanted): Led => {
  const typed = 'typed' in wanted && wanted.typed ? wanted.typed : {};
  const led = (to: readonly Want[], offered: Led['offered'] = []): Led => ({ to, offered, typed });
  switch (wanted.want) {
    case 'start':
      return led(isWant(wanted.dialogue) ? [wanted.dialogue] : ['command']);
    case 'question':
      return led(['question']);
    case 'consent':
    case 'one-pupil':
      return led(['consent']);
    case 'deadline':
      return led(['deadline', 'question']);
    case 'small-talk':
    case 'danger-now':
      return led(['other']);
    case 'show':
      return led(wanted.show === 'welcome' || wanted.show === 'help' ? ['command', 'other'] : ['command']);
    case 'ask-which':
      return led([], wanted.between.map(behind));
    default:
      return led(['command']);
  }
};

type Verdict = 'at once' | 'by button' | 'not led' | 'astray';
const meets = (want: readonly Want[], to: readonly Want[]): boolean => to.some((each) => want.includes(each));

/** Of several buttons the right one counts where it is the first or the second. */
const verdictOf = ({ want }: Sentence, { to, offered }: Led): Verdict => {
  if (meets(want, to)) return 'at once';
  if (to.length > 0) return 'astray';
  return offered.slice(0, 2).some((each) => meets(want, each)) ? 'by button' : 'not led';
};

const listed = (value: string): string[] => value.split(',').filter((each) => each !== '');

interface Facts {
  said: number;
  filled: number;
  wrong: number;
  readonly misses: string[];
}

/** Facts of a sentence that was led where it belongs; of a list, each of its values counts. */
const countFacts = ({ typed, notTyped, words }: Sentence, got: Led['typed'], facts: Facts): void => {
  for (const [field, value] of Object.entries(typed)) {
    const wanted = listed(value);
    const filled = listed(got[field] ?? '');
    const right = filled.filter((each) => wanted.includes(each)).length;
    facts.said += wanted.length;
    facts.filled += right;
    facts.wrong += filled.length - right;
    if (filled.length > right) facts.misses.push(`${field} is not ${got[field]}: ${words}`);
  }
  for (const [field, value] of Object.entries(notTyped)) {
    const isWrong = value === undefined ? got[field] !== undefined : listed(got[field] ?? '').includes(value);
    if (isWrong) {
      facts.wrong += 1;
      facts.misses.push(`${field} was not told: ${words}`);
    }
  }
};

const percent = (part: number, whole: number): string => `${(whole === 0 ? 0 : (100 * part) / whole).toFixed(1)} %`;

const path = process.argv[2];
if (path === undefined) {
  process.stdout.write('Name a file: npm run hear:score -- FILE\n');
  process.exit(2);
}
const sentences = sentencesIn(path);
const verdicts: Record<Verdict, number> = { 'at once': 0, 'by button': 0, 'not led': 0, astray: 0 };
const byWant = new Map<string, Record<Verdict, number>>();
const bySureness = new Map<number, { right: number; all: number }>();
const which = { kind: { right: 0, all: 0 }, matter: { right: 0, all: 0 } };
const facts: Facts = { said: 0, filled: 0, wrong: 0, misses: [] };
const lines: string[] = [];
let took = 0;
for (const sentence of sentences) {
  const { words, want, now = wednesday } = sentence;
  const started = performance.now();
  const led = ledTo(understand({ words, now: new Date(now) }));
  took += performance.now() - started;
  const verdict = verdictOf(sentence, led);
  verdicts[verdict] += 1;
  const row = byWant.get(want[0] ?? '') ?? { 'at once': 0, 'by button': 0, 'not led': 0, astray: 0 };
  row[verdict] += 1;
  byWant.set(want[0] ?? '', row);
  const [likeliest] = hear(words, hearing()).wants;
  const step = Math.floor((likeliest?.sure ?? 0) * 10) / 10;
  const bin = bySureness.get(step) ?? { right: 0, all: 0 };
  bin.all += 1;
  if (likeliest && want.includes(likeliest.is)) bin.right += 1;
  bySureness.set(step, bin);
  if (verdict !== 'at once') {
    lines.push(
      `${verdict}: ${want.join('/')} -> ${led.to.join('/') || led.offered.flat().join(', ') || 'nothing'}: ${words}`,
    );
  }
  if (verdict !== 'at once' || led.to.includes('command')) continue;
  for (const field of ['kind', 'matter'] as const) {
    const right = sentence[field];
    if (right === undefined || want[0] !== (field === 'kind' ? 'report-breach' : 'log-request')) continue;
    which[field].all += 1;
    if (right.includes(led.typed[field] ?? '')) which[field].right += 1;
    else lines.push(`${field}: ${right.join('/')} -> ${led.typed[field] ?? 'none'}: ${words}`);
  }
  countFacts(sentence, led.typed, facts);
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);
for (const line of [...lines, ...facts.misses]) say(line.replaceAll('\n', ' / ').slice(0, 240));
say('\n| want | at once | by button | not led | astray |\n|---|---:|---:|---:|---:|');
for (const [want, row] of [...byWant].sort()) say(`| ${want} | ${Object.values(row).join(' | ')} |`);
say('\n| as sure as | sentences | right |\n|---|---:|---:|');
for (const [step, { right, all }] of [...bySureness].sort(([one], [other]) => one - other)) {
  say(`| ${step.toFixed(1)} | ${all} | ${percent(right, all)} |`);
}
say(
  `\nkinds ${percent(which.kind.right, which.kind.all)} of ${which.kind.all}, matters ${percent(which.matter.right, which.matter.all)} of ${which.matter.all}`,
);
say(
  `facts filled ${percent(facts.filled, facts.said)} of ${facts.said} told, wrong ${percent(facts.wrong, facts.filled + facts.wrong)} of those filled`,
);
say(`${(took / sentences.length).toFixed(1)} ms a sentence, ${Math.round(process.memoryUsage().rss / 1e6)} MB in all`);
say(
  `at once ${percent(verdicts['at once'], sentences.length)}, by button ${percent(verdicts['by button'], sentences.length)}, astray ${percent(verdicts.astray, sentences.length)}`,
);
