import { type Db, type IndexDescription, MongoServerError } from 'mongodb';

/** Which key a document is sealed with, so that its rotation finds what is left. */
const sealedWith = { name: 'sealed-with', key: { sealedWith: 1 } } as const;

/** What no head knows of yet. */
const headDue = { name: 'head-due', key: { headDue: 1 }, sparse: true } as const;
const trail = { name: 'trail', key: { 'trail.trail': 1, 'trail.line': 1 } } as const;

/** Every index, by collection, with the question it answers. Names are what `hasIndexes` goes by. */
const indexes: Readonly<Record<string, readonly (IndexDescription & { name: string })[]>> = {
  cases: [
    { name: 'submission', key: { submissionId: 1 }, unique: true },
    { name: 'request', key: { 'history.submissionId': 1 } },
    // Sorted as numbers, because BR-2026-10000 comes before BR-2026-9999 as text.
    { name: 'number', key: { 'numbered.prefix': 1, 'numbered.year': 1, 'numbered.number': 1 }, unique: true },
    { name: 'reporter', key: { 'reporter.id': 1, reportedAt: -1, _id: -1 } },
    { name: 'notice-due', key: { noticeDueAt: 1 } },
    { name: 'reminder-due', key: { reminderDueAt: 1, _id: 1 } },
    { name: 'reminders-of', key: { organisation: 1, reminderDueAt: 1 } },
    { name: 'open', key: { organisation: 1, type: 1, over: 1, clockDueAt: 1, _id: 1 } },
    { name: 'requests', key: { organisation: 1, type: 1, reportedAt: -1, _id: -1 } },
    { name: 'marked', key: { organisation: 1, marked: 1, _id: 1 } },
    { name: 'task-owner', key: { taskOwners: 1, clockDueAt: 1, _id: 1 } },
    headDue,
    sealedWith,
  ],
  drafts: [
    { name: 'person', key: { personId: 1, savedAt: -1 } },
    { name: 'remind', key: { remindAt: 1 } },
    { name: 'expiry', key: { expiresAt: 1 }, expireAfterSeconds: 0 },
    sealedWith,
  ],
  conversations: [
    { name: 'chat', key: { kind: 1, personId: 1, seenAt: -1 } },
    { name: 'tenant', key: { tenantId: 1, seenAt: -1 } },
    {
      name: 'connected',
      key: { 'connectedAs.organisation': 1, 'connectedAs.channel': 1 },
      unique: true,
      partialFilterExpression: { 'connectedAs.organisation': { $exists: true } },
    },
    sealedWith,
  ],
  people: [sealedWith],
  absences: [{ name: 'until', key: { until: 1 } }, { name: 'person', key: { personId: 1, from: 1 } }, sealedWith],
  reminded: [
    { name: 'person', key: { personId: 1, day: -1 } },
    { name: 'expiry', key: { keptUntil: 1 }, expireAfterSeconds: 0 },
  ],
  digests: [
    { name: 'due', key: { dueAt: 1 } },
    { name: 'expiry', key: { keptUntil: 1 }, expireAfterSeconds: 0 },
  ],
  'look-ups': [
    { name: 'organisation', key: { organisations: 1, at: -1, _id: -1 } },
    { name: 'pupil', key: { references: 1, at: -1, _id: -1 } },
    { name: 'person', key: { personId: 1, at: -1, _id: -1 } },
    trail,
    headDue,
    sealedWith,
  ],
  'look-up-alerts': [
    { name: 'due', key: { dueAt: 1 } },
    { name: 'expiry', key: { keptUntil: 1 }, expireAfterSeconds: 0 },
  ],
  'channel-alarms': [
    { name: 'due', key: { dueAt: 1 } },
    { name: 'expiry', key: { keptUntil: 1 }, expireAfterSeconds: 0 },
  ],
  'shown-buttons': [{ name: 'expiry', key: { expiresAt: 1 }, expireAfterSeconds: 0 }, sealedWith],
  'mail-health': [],
  'organisations-seen': [],
  'pupil-lists': [],
  'import-headings': [sealedWith],
  uploads: [{ name: 'expiry', key: { expiresAt: 1 }, expireAfterSeconds: 0 }],
  'upload-parts': [
    { name: 'upload', key: { upload: 1, at: 1 } },
    { name: 'expiry', key: { expiresAt: 1 }, expireAfterSeconds: 0 },
    sealedWith,
  ],
  'download-links': [{ name: 'expiry', key: { expiresAt: 1 }, expireAfterSeconds: 0 }, sealedWith],
  readings: [{ name: 'reference', key: { reference: 1, at: -1 } }, trail, headDue, sealedWith],
  numbers: [sealedWith],
  heads: [sealedWith],
  'field-keys': [],
  'dead-destinations': [],
  pacing: [{ name: 'past', key: { nextAt: 1 }, expireAfterSeconds: 3600 }],
  // Two processes that start together would otherwise each store the same timer.
  timers: [
    { name: 'timer', key: { name: 1, type: 1 }, unique: true },
    { name: 'timer-due', key: { name: 1, nextRunAt: 1, lockedAt: 1 } },
  ],
};

/**
 * Creates the collections and indexes that are missing; does nothing where all are there. Collections are not left to
 * their first write: MongoDB's Windows build under Wine crashes when several connections create one at the same moment.
 * For the same reason, on such a MongoDB, let one process set up an empty database before others start.
 */
export const createIndexes = async (db: Db): Promise<void> => {
  for (const [name, wanted] of Object.entries(indexes)) {
    await createCollection(db, name);
    if (wanted.length > 0) await db.collection(name).createIndexes([...wanted]);
  }
};

const namespaceExists = 48;

const createCollection = async (db: Db, name: string): Promise<void> => {
  if (await db.listCollections({ name }, { nameOnly: true }).hasNext()) return;
  try {
    await db.createCollection(name);
  } catch (error) {
    if (!(error instanceof MongoServerError && error.code === namespaceExists)) throw error;
  }
};

/** Whether every collection is there with each of its indexes. */
export const hasIndexes = async (db: Db): Promise<boolean> => {
  const collections = await db.listCollections({}, { nameOnly: true }).toArray();
  const there = await Promise.all(
    Object.entries(indexes).map(async ([collection, wanted]) => {
      if (!collections.some(({ name }) => name === collection)) return false;
      const names = new Set((await db.collection(collection).indexes()).map((index) => index.name));
      return wanted.every(({ name }) => names.has(name));
    }),
  );
  return there.every(Boolean);
};
