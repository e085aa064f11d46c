import assert from 'node:assert/strict';
import {step} from '../steps.mjs';
import {json, read, wrangler, write} from './wrangler.mjs';

const name = 'wrangler-session';
const listed = async () => json((await wrangler(['d1', 'list', '--json'])).out);
const execute = async (...words) => json((await wrangler(['d1', 'execute', name, '--remote', '--json', '--yes', ...words])).out);
const rows = async sql => (await execute('--command', sql))[0].results;
const migrations = word => wrangler(['d1', 'migrations', word, name, '--remote']);

const d1 = await step('d1 create', async () =>
  (await wrangler(['d1', 'create', name, '--location', 'weur'])).all.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/)[0]);
write('wrangler.json', JSON.stringify({
  name: 'session',
  compatibility_date: '2026-08-01',
  d1_databases: [{binding: 'DB', database_name: name, database_id: d1}],
}));
await step('d1 create of a name that is taken', async () =>
  assert.match((await wrangler(['d1', 'create', name], false)).all, /already exists/));
await step('d1 list', async () => assert.ok((await listed()).some(found => found.uuid === d1 && found.name === name)));
await step('d1 info', async () => assert.equal(json((await wrangler(['d1', 'info', name, '--json'])).out).uuid, d1));
await step('d1 execute', async () => {
  await execute('--command', 'CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT); INSERT INTO t (name) VALUES (\'a\'), (\'b\')');
  assert.deepEqual(await rows('SELECT * FROM t'), [{id: 1, name: 'a'}, {id: 2, name: 'b'}]);
});
await step('d1 execute of a file', async () => {
  write('more.sql', 'CREATE TABLE u (a);\nINSERT INTO u VALUES (1), (2);\n');
  await execute('--file', 'more.sql');
  assert.deepEqual(await rows('SELECT sum(a) AS n FROM u'), [{n: 3}]);
});
await step('d1 execute of wrong SQL', async () =>
  assert.match((await wrangler(['d1', 'execute', name, '--remote', '--command', 'SELEC'], false)).all, /syntax error/));
await step('d1 execute of a file with wrong SQL changes nothing', async () => {
  write('wrong.sql', 'INSERT INTO u VALUES (100);\nINSERT INTO nowhere VALUES (1);\n');
  await wrangler(['d1', 'execute', name, '--remote', '--yes', '--file', 'wrong.sql'], false);
  assert.deepEqual(await rows('SELECT sum(a) AS n FROM u'), [{n: 3}]);
});
await step('d1 migrations create', async () => {
  const made = (await wrangler(['d1', 'migrations', 'create', name, 'first'])).all;
  assert.match(made, /0001_first\.sql/);
  write('migrations/0001_first.sql', 'CREATE TABLE m (a);\nINSERT INTO m VALUES (\';\');\n');
});
await step('d1 migrations list', async () => assert.match((await migrations('list')).all, /0001_first\.sql/));
await step('d1 migrations apply', async () => {
  await migrations('apply');
  assert.match((await migrations('list')).all, /No migrations to apply/);
  assert.deepEqual(await rows('SELECT a FROM m'), [{a: ';'}]);
});
await step('a d1 migration that fails is not applied', async () => {
  write('migrations/0002_second.sql', 'CREATE TABLE second (a);\nINSERT INTO nowhere VALUES (1);\n');
  await wrangler(['d1', 'migrations', 'apply', name, '--remote'], false);
  assert.deepEqual(await rows('SELECT name FROM d1_migrations'), [{name: '0001_first.sql'}]);
  assert.deepEqual(await rows('SELECT name FROM sqlite_master WHERE name = \'second\''), []);
});
await step('d1 export', async () => {
  await wrangler(['d1', 'export', name, '--remote', '--output', 'dump.sql', '--skip-confirmation']);
  assert.match(read('dump.sql'), /CREATE TABLE u[^]*INSERT INTO "u"/);
});
await step('d1 export without data', async () => {
  await wrangler(['d1', 'export', name, '--remote', '--output', 'schema.sql', '--no-data', '--table', 'u', '--skip-confirmation']);
  assert.match(read('schema.sql'), /CREATE TABLE u/);
  assert.doesNotMatch(read('schema.sql'), /INSERT|TABLE t /);
});
const bookmark = await step('d1 time-travel info', async () =>
  (await wrangler(['d1', 'time-travel', 'info', name])).all.match(/[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{32}/)[0]);
await step('d1 time-travel restore', async () => {
  await execute('--command', 'DELETE FROM u');
  await wrangler(['d1', 'time-travel', 'restore', name, '--bookmark', bookmark, '--json']);
  assert.deepEqual(await rows('SELECT sum(a) AS n FROM u'), [{n: 3}]);
});
await step('d1 delete', async () => {
  await wrangler(['d1', 'delete', name, '--skip-confirmation']);
  assert.ok((await listed()).every(found => found.uuid !== d1));
});
