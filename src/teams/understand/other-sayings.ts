/** Those who can say something; what nobody may do is refused in words, whoever says it. */
export const speakers = {
  everyone: 'Everyone',
  breaches: 'Whoever runs a breach',
  requests: 'Whoever looks after requests',
  pupils: 'Whoever looks after pupils',
  reminded: 'Whoever is reminded',
  administrators: 'Administrators',
} as const;

/** What can be said beside what begins an act, as it is shown to people; `…` stands for a reference. */
export const otherSayings: Readonly<Record<keyof typeof speakers, readonly string[]>> = {
  everyone: [
    'my reports',
    'BR-2026-0001',
    'log what they ask',
    'continue',
    'finish later',
    'cancel',
    'my tasks',
    'my questions',
    'who’s who',
    'help',
    'When is a SAR received on 31 January due?',
    '72 hours from Friday 16:10?',
  ],
  breaches: ['open cases', 'acknowledge …', 'tasks of …', 'history of …', 'download the ICO report for …'],
  requests: [
    'requests',
    'what’s due',
    'AR-2026-0004',
    'dates of …',
    'work on …',
    'history of …',
    'extension letter for …',
    'AR-2026-0004 is about a person',
  ],
  pupils: [
    'can we share with CAMHS about Jordan in year 9 at Hillcrest?',
    'may we use Zoë’s photo on the website?',
    'consent Jordan Smith',
    'PF-2026-0004',
    'undo',
    'export …',
    'import pupils',
    'look-ups',
    'look-ups by Sam Whitlock',
    'who looked up …',
  ],
  reminded: ['snooze an hour', 'I’m back'],
  administrators: ['connect', 'delivery health'],
};
