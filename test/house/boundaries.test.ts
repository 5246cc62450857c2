import assert from 'node:assert/strict';
import { sourceFiles } from './files.ts';
import { circlesIn, importsOf } from './imports.ts';
import { refused, roomOf } from './rooms.ts';

const imports = sourceFiles.flatMap((path) => importsOf(path));

describe('who may import whom', () => {
  it('has a room for every file', () =>
    assert.deepEqual(
      sourceFiles.filter((path) => !roomOf(path)),
      [],
    ));

  it('keeps every room to its list, packages included', () => assert.deepEqual(refused(imports), []));

  it('has no circle of files, counting what is imported for its types alone', () =>
    assert.deepEqual(circlesIn(imports), []));
});

describe('an import that is not in a room’s list is refused', () => {
  const planted: readonly (readonly [path: string, text: string])[] = [
    ['src/domain/planted.ts', "import { readFileSync } from 'node:fs';"],
    ['src/domain/planted.ts', "import helmet from 'helmet';"],
    ['src/domain/planted.ts', "import type { Desk } from '../desk/desk.ts';"],
    ['src/domain/request/planted.ts', "import holidays from 'date-holidays';"],
    ['src/desk/planted.ts', "import { MongoClient } from 'mongodb';"],
    ['src/desk/planted.ts', "export { readFileSync } from 'node:fs';"],
    ['src/desk/planted.ts', "import pino from 'pino';"],
    ['src/acts/about-a-breach/planted.ts', "import { startButton } from '../../pages/start-button.ts';"],
    ['src/pages/planted.ts', "import { TurnContext } from 'botbuilder';"],
    ['src/teams/card/planted.ts', "import type { Act } from '../../acts/act.ts';"],
    ['src/teams/planted.ts', "import { MongoClient } from 'mongodb';"],
    ['src/teams/planted.ts', "const later = () => import('../storage/cases.ts');"],
    ['src/storage/planted.ts', "import { openDesk } from '../desk/desk.ts';"],
    ['src/storage/planted.ts', "import nodemailer from 'nodemailer';"],
    ['src/mail/planted.ts', "export * from '../storage/cases.ts';"],
    ['src/documents/planted.ts', "import { createHash } from 'node:crypto';"],
    ['src/app.ts', "import { startMongo } from './local/mongod.ts';"],
  ];
  for (const [path, text] of planted) {
    it(`${path}: ${text}`, () => assert.equal(refused(importsOf(path, text)).length, 1));
  }

  it('a circle of types alone', () => {
    const one = importsOf('src/domain/one.ts', "import type { Other } from './other.ts';");
    const other = importsOf('src/domain/other.ts', "import { one } from './one.ts';");
    assert.deepEqual(circlesIn([...one, ...other]), [['src/domain/one.ts', 'src/domain/other.ts']]);
  });
});
