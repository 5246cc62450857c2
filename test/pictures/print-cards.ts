import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { acts } from '../../src/acts/index.ts';
import { formCard } from '../../src/teams/draft/form-card.ts';
import { visitsOf } from '../support/all-cards.ts';

/** `npm run cards`: the card of every step, filled in for a sample, as JSON that opens in the Designer. Nothing reads it back. */
const printed = new URL('../../cards/printed/', import.meta.url);
rmSync(printed, { recursive: true, force: true });

let count = 0;
for (const act of acts) {
  const folder = new URL(`${act.id}/`, printed);
  mkdirSync(folder, { recursive: true });
  const visits = visitsOf(act);
  for (const { id } of act.steps) {
    const visit = visits.find(({ step }) => step.id === id);
    if (!visit) throw new Error(`no sample comes to the step “${id}” of “${act.id}”`);
    const { card } = formCard(act, visit.filled, visit.setting);
    writeFileSync(new URL(`${id}.json`, folder), `${JSON.stringify(card, null, 2)}\n`);
    count += 1;
  }
}
console.log(`${count} cards in ${fileURLToPath(printed)}`);
