/** What the one command of the image can do, and what each of its words is for. */
export const programs = {
  start: `Use: privacy-desk start

Starts the bot and goes on until it is told to stop (SIGTERM). Every setting that is missing or wrong is listed at once.`,
  'import-pupils': `Use: privacy-desk import-pupils <file.csv> --organisation <its id> [--column "<heading>=<our column, or none>"] [--dry-run]

Brings pupils in from a list. With --dry-run it says what would change and writes nothing. One bad row stops all of it.
Needs every setting that the bot needs. Ends with 0, with 1 where the list or a setting is wrong, with 2 after a fault.`,
  'verify-history': `Use: privacy-desk verify-history [--since <fingerprint>]

Reads every record and names whatever is not as the desk wrote it. Keep the fingerprint that it prints somewhere else;
with --since it shows later that the database still goes on from there.
Needs MONGODB_URI and FIELD_KEYS. Ends with 0 when all is whole, with 1 when something is broken, with 2 after a fault.`,
  'rotate-keys': `Use: privacy-desk rotate-keys

Seals everything in the database with the first key of FIELD_KEYS. The bot may go on meanwhile; run it again if it ends early.
Needs MONGODB_URI and FIELD_KEYS. Ends with 0 when nothing is sealed with another key any more.`,
  'test-mail': `Use: privacy-desk test-mail <address>

Signs in to the mail server and sends one message to the address.
Needs SMTP_URL and SMTP_FROM. Ends with 0 when it was sent.`,
  backup: `Use: privacy-desk backup <folder for backups>

Writes everything in the database into a new folder there, as of one moment, while the bot goes on. What is sealed stays
sealed. The keys are not in it: without them nobody can read it, and you cannot either.
Needs MONGODB_URI. Ends with 0 when it is whole.`,
  restore: `Use: privacy-desk restore <folder of one backup>

Puts a backup into an empty database, and refuses any other. Then it reads every record as verify-history does. Stop the bot
before, and start it afterwards.
Needs MONGODB_URI and FIELD_KEYS, the keys as they were when the backup was made. Ends with 0 when all is whole, with 1 when
something in it is not as the desk wrote it, with 2 when nothing was put back.`,
  'set-up-mongodb': `Use: privacy-desk set-up-mongodb

Makes a replica set of one on a new MongoDB, its administrator, and the user that MONGODB_URI names, who may read and write
the desk's own database alone. Run again, it sets the password of that user anew. It has to run on MongoDB's own machine (in
its network, in a container), which is where compose.yaml runs it.
Needs MONGODB_URI and MONGODB_ADMIN_PASSWORD. Ends with 0 when all is there.`,
} as const;
export type Program = keyof typeof programs;

const all = `Use: privacy-desk <command>, and with --help after it what it is for.

${Object.keys(programs)
  .map((name) => `  ${name}`)
  .join('\n')}`;

/** What the words after `privacy-desk` ask for: one of the programs, or something to say and how to end. */
export const asked = ([name, ...rest]: readonly string[]):
  | { readonly run: Program }
  | { readonly say: string; readonly code: 0 | 2 } => {
  if (name === '--help' || name === 'help') return { say: all, code: 0 };
  if (name === undefined || !isProgram(name)) return { say: all, code: 2 };
  return rest.includes('--help') ? { say: programs[name], code: 0 } : { run: name };
};

const isProgram = (name: string): name is Program => Object.hasOwn(programs, name);
