import assert from 'node:assert/strict';
import { type ActId, actOf } from '../../src/acts/index.ts';
import type { ConsentFound } from '../../src/desk/ask-consent.ts';
import { decideConsent, everyAnswer } from '../../src/domain/consent/decide-consent.ts';
import type { Person } from '../../src/domain/organisation/person.ts';
import { refuse } from '../../src/domain/outcome.ts';
import type { ConverseNeeds } from '../../src/teams/converse-needs.ts';
import { mayBegin, meantFor } from '../../src/teams/in-chat/may-begin.ts';
import { chatAnswer } from '../../src/teams/in-chat.ts';
import { publicAnswer } from '../../src/teams/in-public.ts';
import { cardText } from '../support/card-text.ts';
import { brookvale, colleague, kestrel, maya } from '../support/cast.ts';
import { sampleReport } from '../support/road.ts';
import { complete, samplePupil } from '../support/sample-pupil.ts';

const sam = colleague('Sam Whitlock');
const dev = colleague('Dev Patel');
const file = samplePupil({ entries: [...complete] });
const { reference } = file;
const today = '2026-11-23';

/** A desk that knows one pupil, and tells what it was asked. */
const openDesk = () => {
  const asked: unknown[] = [];
  const one = (question: Parameters<typeof decideConsent>[1] | undefined): ConsentFound => ({
    ...{ found: 'one', file, organisation: brookvale, question, marked: [], today },
    answers: question ? [{ question, answer: decideConsent(file, question, today) }] : everyAnswer(file, today),
  });
  const desk = {
    askConsent: async ({ said, question, words }: { said: { name: string }; question: never; words: string }) => {
      asked.push({ name: said.name.toLowerCase(), words });
      return one(question);
    },
    openPupil: async ({ person, question, ...rest }: { person: Person; question?: never }) => {
      asked.push(rest);
      return person === sam ? one(question) : { found: 'none' };
    },
    lookUps: async ({ person: _, ...of }: { person: Person }) => {
      asked.push(of);
      return refuse('no-right', 'Only a Data Protection Officer or a deputy can see who has looked pupils up.');
    },
    undoEntry: async ({ entry }: { entry?: string }) => {
      asked.push({ undo: entry });
      return refuse('too-late', 'Too late.');
    },
    lastRecorded: async () => ({ file, entry: file.entries[2] }),
    askedInPublic: async ({ words }: { words: string }) => {
      asked.push({ inPublic: words });
    },
  };
  const clock = { now: () => new Date('2026-11-23T09:00:00Z') };
  const needs = {
    desk,
    clock,
    organisations: [brookvale, kestrel],
    newId: () => 'draft',
    shownButtons: { shownIn: async () => [] },
    drafts: { listOf: async () => [] },
    chatUrl: 'https://teams.microsoft.com/l/chat',
  };
  return { needs: needs as unknown as ConverseNeeds, asked };
};

const incoming = (said: object, where: 'chat' | 'channel' | 'group' = 'chat') =>
  ({ where, conversationId: 'chat', from: { id: sam.id, name: sam.name, email: undefined }, said }) as never;
const words = (each: string) => ({ by: 'words', words: each });
const button = (pressed: object) => ({ by: 'button', pressed, cardId: undefined });

describe('a pupil in a 1:1 chat', () => {
  const say = async (said: object, person = sam) => {
    const { needs, asked } = openDesk();
    return { text: cardText(await chatAnswer(needs, incoming(said), person)), asked };
  };

  it('is asked for in words, and what was typed goes to the trail', async () => {
    const typed = 'can we share with CAMHS about Jordan?';
    const { text, asked } = await say(words(typed));
    assert.match(text, /^banner: PF-2026-0001: a pupil’s consent\n~ .*health service[\s\S]*# Yes/);
    assert.deepEqual(asked, [{ name: 'jordan', words: typed }]);
  });

  it('is opened by number, by page and by button', async () => {
    assert.match((await say(words(reference))).text, /# The answers/);
    const page = await say(button({ do: 'case', reference, page: 'entries' }));
    assert.deepEqual(page.asked, [{ reference, page: 'entries' }]);
    assert.match(page.text, /# PF-2026-0001: everything on file/);
    const question = 'share.voluntary-organisation.what-they-need.no.no-concern';
    assert.match((await say(button({ do: 'consent', reference, question }))).text, /\n# No\n/);
  });

  it('is nobody for everybody else, whichever way they come', async () => {
    const answers = await Promise.all(
      [words(reference), button({ do: 'case', reference, page: 'history' }), button({ do: 'consent', reference })].map(
        async (said) => (await say(said, maya)).text,
      ),
    );
    assert.equal(new Set(answers).size, 1);
    assert.match(answers[0] ?? '', /# I found nobody/);
  });

  it('is asked for where no name was said', async () => {
    assert.match((await say(words('consent'))).text, /# Which pupil\?/);
    assert.match((await say(button({ do: 'start', dialogue: 'record-signature' }))).text, /# Which pupil\?/);
  });

  it('has what was just recorded undone, by button and in words', async () => {
    assert.deepEqual((await say(button({ do: 'undo', reference, entry: 'e1' }))).asked, [{ undo: 'e1' }]);
    const typed = await say(words(`undo ${reference}`));
    assert.deepEqual(typed.asked, [{ undo: undefined }]);
    assert.match(typed.text, /Too late\./);
  });

  it('is named before anything is undone, where the words name none', async () => {
    const { text, asked } = await say(words('undo'));
    assert.deepEqual(asked, []);
    assert.match(text, /PF-2026-0001: undo this\?[\s\S]*Jordan Smith[\s\S]*Signed consent form[\s\S]*Undo/);
  });

  it('has its look-ups listed', async () => {
    for (const [said, of] of [
      [words('look-ups'), {}],
      [words(`who looked up ${reference}`), { reference }],
      [words('look-ups by Sam Whitlock'), { colleague: 'sam whitlock' }],
      [button({ do: 'look-ups', reference }), { reference }],
    ] as const) {
      const { asked, text } = await say(said);
      const [told] = JSON.parse(JSON.stringify(asked).toLowerCase()) as [Record<string, string>];
      assert.deepEqual(
        { reference: told['reference'], colleague: told['colleague'] },
        {
          reference: 'reference' in of ? of.reference.toLowerCase() : undefined,
          colleague: 'colleague' in of ? of.colleague : undefined,
        },
      );
      assert.match(text, /# Not for you/);
    }
  });

  it('gets a file from a partnership’s Co-ordinator only; others read why', async () => {
    for (const person of [maya, colleague('Helen Marsh'), colleague('Imran Sadiq', kestrel)]) {
      const { text } = await say(button({ do: 'start', dialogue: 'add-pupil' }), person);
      assert.match(text, /# You cannot add a pupil\nOnly /, person.name);
    }
  });
});

describe('a pupil where others can read along', () => {
  it('is not spoken of, the name is not repeated, and what was asked goes to the trail', async () => {
    for (const where of ['channel', 'group'] as const) {
      for (const each of ['consent Jordan Smith', 'can we share with CAMHS about Jordan Smith?']) {
        const { needs, asked } = openDesk();
        const answer = await publicAnswer(needs, incoming(words(each), where), sam);
        assert.deepEqual(asked, [{ inPublic: each }]);
        assert.ok('card' in answer);
        const text = cardText(answer);
        assert.doesNotMatch(text, /Jordan|Smith|CAMHS/);
        assert.match(text, /# Let’s talk in private[\s\S]*delete it\.\n\[Open our chat\]/);
      }
    }
  });

  it('has no buttons that work', async () => {
    for (const pressed of [
      { do: 'consent', reference },
      { do: 'undo', reference, entry: 'e1' },
      { do: 'look-ups', reference },
      { do: 'import', upload: 'u1', choice: 'write' },
    ]) {
      assert.deepEqual(await publicAnswer(openDesk().needs, incoming(button(pressed), 'channel'), sam), {
        aside: 'Please use this in our private chat.',
      });
    }
  });
});

describe('a dialogue about a pupil’s file', () => {
  const begin = (id: ActId, about: Parameters<typeof mayBegin>[1], person = dev) =>
    mayBegin(actOf(id), about, { person, part: undefined });
  const meant = (id: ActId, about: Parameters<typeof meantFor>[1]): string => meantFor(actOf(id), about).id;

  it('is about a pupil’s file only, and no other is', () => {
    const breach = sampleReport('BR-2026-0001', 1, new Date('2026-11-23T09:00:00Z'));
    const [onBreach, assess, refused] = [
      begin('record-signature', breach),
      begin('assess', file),
      begin('refuse-request', file),
    ];
    for (const each of [onBreach, assess, refused]) assert.ok(!each.ok && each.code === 'other-kind');
    assert.ok(begin('record-signature', file, sam).ok);
  });

  it('that decides is the Data Protection Officer’s', () => {
    const decide = begin('decide-withdrawal', file, sam);
    assert.ok(!decide.ok && decide.code === 'no-right');
    assert.ok(begin('decide-withdrawal', file, dev).ok);
  });

  it('is meant by the words that are used of other cases', () => {
    assert.equal(meant('correct-report', file), 'correct-pupil');
    assert.equal(meant('restrict', file), 'mark-pupil');
    assert.equal(meant('do-task', file), 'do-pupil-task');
    assert.equal(meant('restrict', sampleReport('BR-2026-0001', 1, new Date('2026-11-23T09:00:00Z'))), 'restrict');
  });
});
