import { parseArgs } from 'node:util';
import { mailTroubleWords } from './domain/notices/mail-health.ts';
import { mailUrlProblem } from './mail/mail-url.ts';
import { openMailer } from './mail/send-mail.ts';
import { withSecretFiles } from './secret-files.ts';

const usage = `Use: npm run test-mail -- somebody@school.example
In the image: privacy-desk test-mail somebody@school.example

Signs in to the mail server of SMTP_URL and sends one message from SMTP_FROM to the address, so that you know that e-mail,
the last resort of a notice, arrives. It needs no other setting and no database.`;

/** 0: sent. 1: it did not go, or the settings are wrong. 2: used wrongly. */
const run = async (): Promise<number> => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { help: { type: 'boolean' } } });
  if (values.help) return say(usage, 0);
  const [address, ...rest] = positionals;
  if (!address?.includes('@') || rest.length > 0) return complain(usage, 2);
  // Read here and not in config.ts, because this needs the mail server alone.
  const { settings, problems } = withSecretFiles(process.env);
  if (problems.length > 0) return complain(problems.join('\n'), 1);
  const { SMTP_URL: url, SMTP_FROM: from } = settings;
  if (!url || !from) {
    return complain(
      'SMTP_URL and SMTP_FROM are not both set, so nobody can be told by e-mail. See docs/deploy-to-azure.md, step 12.',
      1,
    );
  }
  const problem = mailUrlProblem(url);
  if (problem !== undefined) return complain(problem, 1);
  const mailer = openMailer({ url, from });
  const trouble = await mailer.check();
  if (trouble !== undefined) return complain(`E-mail does not work: ${mailTroubleWords(trouble)}.`, 1);
  const sent = await mailer.sendTest(address);
  if (sent.result === 'sent') return say(`Sent. Look into the mailbox of ${address}, and into its junk mail.`, 0);
  const code = 'code' in sent ? sent.code : sent.result;
  return complain(`The mail server let us in, but did not take the message: ${mailTroubleWords(code)}.`, 1);
};

const say = (words: string, code: number): number => {
  console.log(words);
  return code;
};

const complain = (words: string, code: number): number => {
  console.error(words);
  return code;
};

try {
  process.exitCode = await run();
} catch (fault) {
  // What parseArgs throws names the option that it does not know.
  console.error(fault instanceof TypeError ? usage : 'The test could not be finished.');
  process.exitCode = 2;
}
