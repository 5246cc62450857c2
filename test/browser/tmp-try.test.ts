import { createServer } from 'node:http';
import { openChatWindow } from '../support/chat-window.ts';
import { mkdir } from 'node:fs/promises';
describe('try', function () {
  this.timeout(3_600_000);
  it('serves', async () => {
    const chat = await openChatWindow();
    const { page } = chat;
    await mkdir('/tmp/try', { recursive: true });
    const me = chat.someone;
    const cards = page.locator('.ac-adaptiveCard');
    const read = async (i: number) => {
      const c = cards.nth(i);
      const t = await c.innerText();
      const b = await c.locator('button, [role=button], [role=link]').allInnerTexts();
      return t + '\n   [buttons: ' + b.join(' | ') + ']';
    };
    const settle = async () => {
      let last = '';
      for (let n = 0; n < 25; n += 1) {
        await page.waitForTimeout(350);
        const now = (await cards.count()) + (await cards.allInnerTexts()).join('~');
        if (now === last && n > 3) return;
        last = now;
      }
    };
    const tell = async (words: string) => {
      const before = await cards.count();
      await me.say(words);
      await settle();
      const after = await cards.count();
      const out: string[] = [];
      for (let i = Math.min(before, after - 1); i < after; i += 1) out.push(await read(i));
      return '>>> ' + words + '\n' + out.join('\n--\n') + '\n';
    };
    const tap = async (b: string) => {
      await me.latest().getByRole('button', { name: b, exact: true }).click({ timeout: 5000 });
      await settle();
      return '[[' + b + ']]\n' + (await read((await cards.count()) - 1)) + '\n';
    };
    const shot = async (n: string) => { await page.screenshot({ path: `/tmp/try/${n}.png` }); };
    await new Promise<void>((resolve) => {
      const server = createServer((req, res) => {
        let body = '';
        req.on('data', (d) => { body += d; });
        req.on('end', async () => {
          if (body === 'quit') { res.end('bye'); server.close(); resolve(); return; }
          const out: string[] = [];
          try {
            const log = (x: unknown) => out.push(String(x));
            const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor;
            await new AsyncFunction('page', 'me', 'tell', 'tap', 'shot', 'log', 'settle', 'cards', 'read', body)(page, me, tell, tap, shot, log, settle, cards, read);
          } catch (e) { out.push('ERR ' + e); await shot('err'); }
          res.end(out.join('\n') + '\n');
        });
      }).listen(39871, '127.0.0.1');
    });
    await chat.close();
  });
});
