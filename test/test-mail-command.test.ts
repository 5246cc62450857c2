import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { programCalled } from './support/build.ts';
import { type LoopbackMail, startLoopbackMail } from './support/loopback-mail.ts';

describe('a test mail by command', () => {
  let mail: LoopbackMail;
  before(async () => {
    mail = await startLoopbackMail();
  });
  after(() => mail.close());

  const root = fileURLToPath(new URL('../', import.meta.url));
  const run = (words: string[], settings: Record<string, string> = {}): Promise<{ code: number; said: string }> =>
    new Promise((resolve) => {
      const env = { PATH: process.env['PATH'], SMTP_URL: mail.url, SMTP_FROM: 'desk@brookvale.example', ...settings };
      execFile(process.execPath, [...programCalled('test-mail'), ...words], { cwd: root, env }, (fault, out, err) =>
        resolve({ code: fault ? Number(fault.code) : 0, said: `${out}${err}`.trim() }),
      );
    });

  it('arrives', async () => {
    const { code, said } = await run(['dev.patel@brookvale.example']);
    assert.equal(code, 0, said);
    assert.deepEqual(
      mail.messages().map(({ to }) => to),
      [['dev.patel@brookvale.example']],
    );
  });

  it('says in words why it did not go, and no password', async () => {
    const { code, said } = await run(['dev.patel@brookvale.example'], { SMTP_URL: 'smtp://desk:secret@127.0.0.1:9' });
    assert.equal(code, 1);
    assert.match(said, /does not answer/);
    assert.ok(!said.includes('secret'));
  });

  it('explains that a server without encryption gets nothing', async () => {
    const plain = await startLoopbackMail({ encrypts: false });
    try {
      const { code, said } = await run(['dev.patel@brookvale.example'], { SMTP_URL: plain.url });
      assert.equal(code, 1);
      assert.match(said, /offers no encryption on this port \(STARTTLS\), so nothing is sent to it/);
      assert.deepEqual(plain.messages(), []);
    } finally {
      await plain.close();
    }
    const elsewhere = await run(['dev.patel@brookvale.example'], { SMTP_URL: 'smtp://smtp.example?requireTLS=false' });
    assert.match(elsewhere.said, /Only a mail server on this machine may/);
  });

  it('says what is missing, and how it is used', async () => {
    assert.match((await run(['dev.patel@brookvale.example'], { SMTP_URL: '' })).said, /SMTP_URL and SMTP_FROM/);
    const help = await run(['--help']);
    assert.deepEqual([help.code, help.said.startsWith('Use: npm run test-mail')], [0, true]);
    assert.equal((await run(['--nonsense'])).code, 2);
  });
});
