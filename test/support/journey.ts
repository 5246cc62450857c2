import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { type AppOptions, type RunningApp, startApp } from '../../src/app.ts';
import type { Config } from '../../src/config.ts';
import type { Organisation } from '../../src/domain/organisation/organisation.ts';
import { openLog } from '../../src/log.ts';
import { brookvale, idOf, kestrel } from './cast.ts';
import { type LoopbackConnector, type Posted, startLoopbackConnector } from './loopback-connector.ts';
import { freshDatabase, keyringOf, testFieldKeys } from './mongo.ts';

const tenant = '00000000-0000-4000-8000-0000000000aa';
export const dpoChannel = '19:dpo@thread.tacv2';
export const chairChannel = '19:chair@thread.tacv2';

export interface CardShown {
  readonly body: readonly Readonly<Record<string, unknown>>[];
  readonly actions?: readonly Button[];
}
export interface Button {
  readonly title: string;
  readonly type: string;
  readonly verb?: string;
  readonly style?: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** All words that a card shows, in order, with what its inputs hold. */
export const wordsOf = (card: unknown): string => {
  if (Array.isArray(card)) return card.map(wordsOf).filter(Boolean).join('\n');
  if (typeof card !== 'object' || card === null) return '';
  const { text, title, label, value, body, items, inlines, actions } = card as Record<string, unknown>;
  if (Array.isArray(inlines)) return inlines.map(wordsOf).join('');
  const own = [text, title, label, typeof value === 'object' ? undefined : value].filter((each) => each !== undefined);
  return [own.join(' '), ...[body, items, actions].map(wordsOf)].filter(Boolean).join('\n');
};

/** One colleague in front of Teams: says things, presses buttons of the newest card, sees cards. */
export interface Seat {
  readonly chat: string;
  /** Attachments are what Teams sends beside the words, as it sends them. */
  say(words: string, attachments?: readonly object[]): Promise<CardShown>;
  /** Presses a button of the card that is shown, with what is typed into its inputs; the rest of them stay as they are. */
  press(title: string, typed?: Readonly<Record<string, string>>): Promise<CardShown>;
  /** Presses a button that carries this, whether the card has such a button or not. */
  carry(carries: object): Promise<CardShown>;
  /** The same press, several times at once, each with an activity id of its own. */
  pressTimes(times: number, title: string, typed?: Readonly<Record<string, string>>): Promise<CardShown[]>;
  /** Presses a button of a card that stands in a channel; answers with what Teams is told. */
  pressIn(
    channel: string,
    card: Posted,
    title: string,
    chosen?: Readonly<Record<string, string>>,
  ): Promise<Readonly<Record<string, unknown>>>;
  /** The same of a button that this person’s own view of the card has, or of one that carries this though nobody was shown it. */
  pressOn(channel: string, card: Posted, button: Pick<Button, 'data'>): Promise<Readonly<Record<string, unknown>>>;
  /** The same in an old client, which submits; answers with the newest activity in that place. */
  submitIn(channel: string, card: Posted, carries: object): Promise<Posted | undefined>;
  /** What Teams shows this person of a card in a channel: their own view where the card says so, asked for by Teams itself. */
  viewIn(channel: string, card: Posted): Promise<CardShown>;
  /** Presses a button in a group chat that carries this, whether a card there has such a button or not. */
  pressInGroup(chat: string, carries: object): Promise<Readonly<Record<string, unknown>>>;
  /** `type` is what Teams says of the channel: standard, private or shared. */
  sayIn(
    channel: string,
    words: string,
    beside?: { type?: string; attachments?: readonly object[] },
  ): Promise<CardShown | undefined>;
  /** Goes back to a card that was shown before, as it still stands in the chat on another device. */
  show(card: CardShown): void;
  readonly card: CardShown;
}

export interface Journey {
  readonly teams: LoopbackConnector;
  readonly app: RunningApp;
  readonly log: string[];
  readonly uri: string;
  seat(name: string, email?: string): Seat;
  /** Everything that stands in a channel, its threads included, or in a chat now. */
  cardsIn(conversationId: string): CardShown[];
  /** Waits until `check` holds; fails with its last complaint after a minute. */
  eventually(check: () => void | Promise<void>): Promise<void>;
  /** A new start, perhaps with a changed organisations file. */
  restart(changed?: readonly Organisation[]): Promise<void>;
  close(): Promise<void>;
}

/** The button of a card with this title. */
export const buttonOn = ({ actions = [] }: CardShown, title: string): Button =>
  actions.find((each) => each.title === title) ??
  assert.fail(`no button “${title}” among ${titlesOn({ body: [], actions })}`);

export const titlesOn = ({ actions = [] }: CardShown): string[] => actions.map((each) => each.title);

export const cardOf = (posted: Posted): CardShown =>
  (posted.activity['attachments'] as { content: CardShown }[])[0]?.content ?? assert.fail('no card');

/** The whole app on the real MongoDB, with a loopback connector for Teams. */
export const startJourney = async ({
  organisations = [brookvale, kestrel],
  connected = true,
  publicUrl,
  options = {},
}: {
  organisations?: readonly Organisation[];
  connected?: boolean;
  publicUrl?: string;
  options?: AppOptions;
} = {}): Promise<Journey> => {
  const database = await freshDatabase();
  const teams = await startLoopbackConnector();
  const log: string[] = [];
  const config: Config = {
    port: 0,
    mongodbUri: database.uri,
    keyring: keyringOf(testFieldKeys),
    credentials: { kind: 'none' },
    allowedTenants: [tenant],
    organisations,
    mail: undefined,
    publicUrl,
    logLevel: 'debug',
    metrics: { host: '127.0.0.1' },
    trustedProxies: 0,
    site: { support: undefined, dpo: undefined, storedIn: undefined },
  };
  const start = (changed: readonly Organisation[] = organisations) =>
    startApp(
      { ...config, organisations: changed },
      {
        log: openLog('debug', { write: (line: string) => void log.push(line) }),
        tenantId: tenant,
        ...options,
      },
    );
  let app = await start();
  /** Names, and people's own words: what must never be seen outside their own chat. */
  const personal = new Set<string>();

  const post = async (activity: Record<string, unknown>): Promise<Response> =>
    fetch(`http://127.0.0.1:${app.port}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        id: randomUUID(),
        timestamp: new Date().toISOString(),
        channelId: 'msteams',
        serviceUrl: teams.url,
        recipient: { id: '28:bot', name: 'Privacy desk' },
        ...activity,
      }),
    });

  const seat = (name: string, email?: string): Seat => {
    const member = organisations.flatMap((each) => each.people).find((each) => each.name === name);
    const id = member?.id ?? (name === 'Maya Okafor' ? idOf(1) : idOf(40 + name.length));
    const chat = `chat-with-${id}`;
    personal.add(name).add(id);
    const from = { id: `29:${id}`, aadObjectId: id, name };
    const inChat = { conversation: { id: chat, conversationType: 'personal', tenantId: tenant }, from };
    const inChannel = (channel: string) => ({
      conversation: { id: channel, conversationType: 'channel', tenantId: tenant, isGroup: true },
      channelData: { tenant: { id: tenant }, channel: { id: channel }, team: { id: '19:team@thread.tacv2' } },
      from,
    });
    teams.addMember(chat, {
      id: from.id,
      aadObjectId: id,
      name,
      email: member?.email ?? email ?? 'maya.okafor@brookvale.example',
    });
    let card: CardShown | undefined;
    let cardId: string | undefined;

    const newest = (conversation: string): Posted | undefined => teams.activities(conversation).at(-1);
    const current = (): CardShown => card ?? assert.fail(`${name} has no card`);
    const execute = async (action: object): Promise<CardShown> => {
      const invoked = { type: 'invoke', name: 'adaptiveCard/action', replyToId: cardId };
      const response = await post({ ...inChat, ...invoked, value: { action, trigger: 'manual' } });
      assert.equal(response.status, 200);
      return ((await response.json()) as { value: CardShown }).value;
    };
    const invoke = async (title: string, typed: Readonly<Record<string, string>>): Promise<CardShown> => {
      for (const words of Object.values(typed)) if (words.includes(' ')) personal.add(words);
      const button = (current().actions ?? []).find((each) => each.title === title);
      assert.ok(button, `no button “${title}” on:\n${wordsOf(current())}`);
      return execute({ ...button, data: { ...inputsOf(current()), ...typed, ...button.data } });
    };

    const pressOn: Seat['pressOn'] = async (channel, posted, action) => {
      const response = await post({
        ...inChannel(channel),
        type: 'invoke',
        name: 'adaptiveCard/action',
        replyToId: posted.id,
        value: { action, trigger: 'manual' },
      });
      assert.equal(response.status, 200);
      return (await response.json()) as Record<string, unknown>;
    };

    return {
      chat,
      get card() {
        return current();
      },
      say: async (words, attachments) => {
        if (words.split(' ').length > 4) personal.add(words);
        const id = randomUUID();
        const response = await post({ ...inChat, id, type: 'message', text: words, attachments });
        assert.equal(response.status, 200);
        // A notice may arrive in the same chat at the same moment; the answer is what replies to these words.
        const answers = teams.activities(chat).filter(({ activity }) => activity['replyToId'] === id);
        const posted = answers.at(-1) ?? assert.fail(`no answer; the log says:\n${log.slice(-10).join('')}`);
        card = cardOf(posted);
        cardId = posted.id;
        return card;
      },
      show: (earlier) => {
        card = earlier;
      },
      press: async (title, typed = {}) => {
        card = await invoke(title, typed);
        return card;
      },
      carry: async (carries) => {
        card = await execute({ type: 'Action.Execute', data: carries });
        return card;
      },
      pressTimes: async (times, title, typed = {}) => {
        const answers = await Promise.all(Array.from({ length: times }, () => invoke(title, typed)));
        card = answers[0];
        return answers;
      },
      viewIn: async (channel, posted) => {
        const { refresh } = cardOf(posted) as CardShown & { refresh?: { action: object; userIds: readonly string[] } };
        if (!refresh?.userIds.includes(from.id)) return cardOf(posted);
        const response = await post({
          ...inChannel(channel),
          type: 'invoke',
          name: 'adaptiveCard/action',
          replyToId: posted.id,
          value: { action: refresh.action, trigger: 'automatic' },
        });
        assert.equal(response.status, 200);
        const body = (await response.json()) as { type: string; value: CardShown };
        assert.equal(body.type, 'application/vnd.microsoft.card.adaptive');
        return body.value;
      },
      pressIn: async (channel, posted, title, chosen = {}) => {
        const button = cardOf(posted).actions?.find((each) => each.title === title);
        assert.ok(button, `no button “${title}”`);
        return pressOn(channel, posted, { ...button, data: { ...chosen, ...button.data } });
      },
      pressOn,
      submitIn: async (channel, posted, carries) => {
        const response = await post({ ...inChannel(channel), type: 'message', replyToId: posted.id, value: carries });
        assert.equal(response.status, 200);
        return newest(channel);
      },
      pressInGroup: async (group, carries) => {
        const response = await post({
          conversation: { id: group, conversationType: 'groupChat', tenantId: tenant, isGroup: true },
          from,
          type: 'invoke',
          name: 'adaptiveCard/action',
          value: { action: { type: 'Action.Execute', data: carries }, trigger: 'manual' },
        });
        return (await response.json()) as Record<string, unknown>;
      },
      sayIn: async (channel, words, { type, attachments } = {}) => {
        if (words.includes(' ')) personal.add(words);
        const where = inChannel(channel);
        const channelData = { ...where.channelData, channel: { id: channel, type } };
        await post({
          ...where,
          ...{ channelData, type: 'message', text: `<at>Privacy desk</at> ${words}`, attachments },
          entities: [{ type: 'mention', mentioned: { id: '28:bot' }, text: '<at>Privacy desk</at>' }],
        });
        const posted = newest(channel);
        return posted && cardOf(posted);
      },
    };
  };

  const assertNothingPersonal = async (): Promise<void> => {
    const activities = teams.activities();
    const metrics = await (await fetch(`http://127.0.0.1:${app.port}/metrics`)).text();
    const seen = {
      'the log': log.join('\n'),
      'a channel': JSON.stringify(
        activities
          .filter(({ conversationId }) => conversationId.startsWith('19:'))
          .map(({ activity }) => [activity['attachments'], activity['text']]),
        // For whom Teams asks for a view of their own. It shows nobody these ids.
        (key, value) => (key === 'userIds' ? undefined : value),
      ),
      'a banner': JSON.stringify(activities.map(({ activity }) => activity['summary'])),
      '/metrics': metrics,
    };
    for (const [where, words] of Object.entries(seen)) {
      for (const each of personal) assert.ok(!words.includes(each), `“${each}” is in ${where}`);
    }
  };

  const journey: Journey = {
    teams,
    get app() {
      return app;
    },
    log,
    uri: database.uri,
    seat,
    cardsIn: (conversationId) =>
      teams
        .activities()
        .filter(({ conversationId: at }) => at === conversationId || at.startsWith(`${conversationId};messageid=`))
        .map(cardOf),
    eventually: async (check) => {
      const until = Date.now() + 60_000;
      for (;;) {
        try {
          await check();
          return;
        } catch (complaint) {
          if (Date.now() > until) throw complaint;
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
      }
    },
    restart: async (changed) => {
      await app.stop();
      app = await start(changed);
    },
    close: async () => {
      await assertNothingPersonal();
      await app.stop();
      await teams.close();
      await database.drop();
    },
  };

  if (connected) {
    for (const [admin, channel, title] of [
      ['Alex Reid', dpoChannel, 'DPO: Brookvale Inclusion Partnership'],
      ['Alex Reid', chairChannel, 'Chair: Brookvale Inclusion Partnership'],
    ] as const) {
      const alex = seat(admin);
      await alex.sayIn(channel, 'connect');
      const asked = teams.activities(channel).at(-1);
      assert.ok(asked);
      await alex.pressIn(channel, asked, title);
    }
  }
  return journey;
};

/** What a client sends of a card's inputs: each with what it holds. */
export const inputsOf = (card: CardShown): Record<string, string> =>
  Object.fromEntries(
    card.body
      .filter((element) => String(element['type']).startsWith('Input.'))
      .map((input) => [String(input['id']), String(input['value'] ?? '')]),
  );
