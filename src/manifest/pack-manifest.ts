// npm run manifest: writes privacy-desk.zip, the app package for Teams, from environment variables.
import { writeFile } from 'node:fs/promises';
import { makeAppPackage } from './app-package.ts';

const file = 'privacy-desk.zip';
const made = await makeAppPackage(process.env);

if (made.ok) {
  await writeFile(file, made.value);
  console.log(`${file} is ready. Upload it in the Teams admin centre: docs/deploy-to-azure.md says where.`);
} else {
  console.error(`${file} was not written.\n${made.words}`);
  process.exitCode = 1;
}
