/** Everything a log line can tell of, and at which level. docs/what-to-watch.md says what each means and what to do. */
export const events = {
  // Somebody may not be hearing what they must.
  'no-destination-left': 'error',
  'destination-dead': 'error',
  'delivery-fault': 'error',
  'telling-fault': 'error',
  'reminder-fault': 'error',
  'reminder-not-sent': 'warn',
  'card-left-behind': 'warn',
  'nobody-named': 'warn',
  uninstalled: 'warn',
  'mail-not-working': 'warn',
  'destination-revived': 'info',
  'reports-gathered': 'info',

  // Somebody was not answered, or late.
  'turn-failed': 'error',
  'reply-failed': 'error',
  'late-work-failed': 'error',
  'long-work-failed': 'error',
  'long-work-untold': 'error',
  'answer-late': 'warn',
  'buttons-not-kept': 'warn',
  'upload-not-fetched': 'warn',
  'document-opened': 'info',

  // The database and what runs by the clock.
  'mongodb-away': 'error',
  'mongodb-back': 'info',
  'timer-failed': 'error',
  'timers-in-trouble': 'warn',
  'absences-not-read': 'warn',
  'conversation-not-kept': 'error',
  'email-not-said': 'warn',
  'pupil-not-readable': 'error',
  'pupil-search-interrupted': 'warn',
  'pupils-read': 'info',

  // Whoever knocks.
  'token-refused': 'warn',
  'tenant-refused': 'warn',
  'channel-refused': 'warn',
  'forwarded-refused': 'warn',
  'request-failed': 'error',

  // Starting and stopping.
  listening: 'info',
  'no-authentication': 'warn',
  'keys-read': 'info',
  'older-found': 'info',
  'older-sealed': 'info',
  'older-left': 'info',
  stopped: 'info',
  'turns-cut-off': 'warn',
  'timers-still-running': 'warn',
  'timers-not-released': 'warn',
  'claims-not-released': 'warn',
  'heads-not-sealed': 'warn',
} as const;
export type Event = keyof typeof events;
