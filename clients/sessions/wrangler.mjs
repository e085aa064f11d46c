import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {done, emulator, step} from './steps.mjs';

const program = fileURLToPath(import.meta.resolve('wrangler/package.json')).replace('package.json', 'bin/wrangler.js');
const project = mkdtempSync(join(tmpdir(), 'wrangler-session-'));
process.on('exit', () => rmSync(project, {recursive: true, force: true}));
const file = (name, text) => writeFileSync(join(project, name), text);
const config = database => file('wrangler.json', JSON.stringify({
  name: 'session',
  compatibility_date: '2026-08-01',
  d1_databases: [{binding: 'DB', database_name: 'wrangler-session', database_id: database}],
}));

/** What wrangler says; it ends well unless told otherwise. */
function wrangler(words, well = true) {
  const env = {
    ...process.env,
    CI: 'true',
    NO_COLOR: '1',
    WRANGLER_HIDE_BANNER: 'true',
    WRANGLER_SEND_METRICS: 'false',
    WRANGLER_LOG_PATH: join(project, 'logs'),
    XDG_CONFIG_HOME: join(project, 'config'),
    CLOUDFLARE_API_BASE_URL: emulator.rest,
    CLOUDFLARE_ACCOUNT_ID: emulator.account_id,
    CLOUDFLARE_API_TOKEN: emulator.token,
  };
  return new Promise((resolve, refuse) => {
    const child = execFile(process.execPath, [program, ...words], {cwd: project, env, maxBuffer: 1 << 26}, (error, out, err) => {
      if (!error === well) {
        resolve({out, err, all: out + err});
      } else {
        refuse(new Error(`wrangler ${words.join(' ')} ended ${well ? 'badly' : 'well'}:\n${out}${err}`));
      }
    });
    child.stdin.end();
  });
}
const json = text => JSON.parse(text.slice(Math.min(...['[', '{'].map(sign => text.indexOf(sign)).filter(at => at >= 0))));

const kv = await step('kv namespace create', async () =>
  (await wrangler(['kv', 'namespace', 'create', 'wrangler-session'])).all.match(/[0-9a-f]{32}/)[0]);
const of = ['--namespace-id', kv, '--remote'];
await step('kv namespace list', async () => {
  const listed = json((await wrangler(['kv', 'namespace', 'list'])).out);
  assert.ok(listed.some(found => found.id === kv && found.title === 'wrangler-session'));
});
await step('kv namespace rename', () => wrangler(['kv', 'namespace', 'rename', '--namespace-id', kv, '--new-name', 'renamed']));
await step('kv key put', () => wrangler(['kv', 'key', 'put', 'a/b c:ä', 'text', '--metadata', '{"owner":"session"}', '--ttl', '3600', ...of]));
await step('kv key get', async () => assert.equal((await wrangler(['kv', 'key', 'get', 'a/b c:ä', '--text', ...of])).out.trim(), 'text'));
await step('kv key put of a file', () => {
  file('value.txt', 'from a file');
  return wrangler(['kv', 'key', 'put', 'file', '--path', 'value.txt', ...of]);
});
await step('kv bulk put', () => {
  file('bulk.json', JSON.stringify([{key: 'x', value: '1'}, {key: 'y', value: '2', metadata: {n: 2}}]));
  return wrangler(['kv', 'bulk', 'put', 'bulk.json', ...of]);
});
await step('kv key list', async () => {
  const keys = json((await wrangler(['kv', 'key', 'list', ...of])).out);
  assert.deepEqual(keys.map(key => key.name), ['a/b c:ä', 'file', 'x', 'y']);
  assert.deepEqual(keys[0].metadata, {owner: 'session'});
});
await step('kv bulk get', async () => {
  file('keys.json', JSON.stringify(['x', 'file']));
  const text = (await wrangler(['kv', 'bulk', 'get', 'keys.json', ...of])).out;
  assert.match(text, /from a file/);
});
await step('kv key delete', async () => {
  await wrangler(['kv', 'key', 'delete', 'file', ...of]);
  await wrangler(['kv', 'key', 'get', 'file', ...of], false);
});
await step('kv bulk delete', async () => {
  await wrangler(['kv', 'bulk', 'delete', 'keys.json', '--force', ...of]);
  assert.equal(json((await wrangler(['kv', 'key', 'list', '--prefix', 'x', ...of])).out).length, 0);
});
await step('kv namespace delete', () => wrangler(['kv', 'namespace', 'delete', '--namespace-id', kv, '--skip-confirmation']));

const d1 = await step('d1 create', async () =>
  (await wrangler(['d1', 'create', 'wrangler-session', '--location', 'weur'])).all.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/)[0]);
config(d1);
await step('d1 list', async () => {
  const listed = json((await wrangler(['d1', 'list', '--json'])).out);
  assert.ok(listed.some(found => found.uuid === d1));
});
await step('d1 info', async () => assert.equal(json((await wrangler(['d1', 'info', 'wrangler-session', '--json'])).out).uuid, d1));
const execute = async (...words) => json((await wrangler(['d1', 'execute', 'wrangler-session', '--remote', '--json', '--yes', ...words])).out);
await step('d1 execute', async () => {
  await execute('--command', 'CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT); INSERT INTO t (name) VALUES (\'a\'), (\'b\')');
  assert.deepEqual((await execute('--command', 'SELECT * FROM t'))[0].results, [{id: 1, name: 'a'}, {id: 2, name: 'b'}]);
});
await step('d1 execute of a file', async () => {
  file('more.sql', 'CREATE TABLE u (a);\nINSERT INTO u VALUES (1), (2);\n');
  await execute('--file', 'more.sql');
  assert.deepEqual((await execute('--command', 'SELECT sum(a) AS n FROM u'))[0].results, [{n: 3}]);
});
await step('d1 execute of wrong SQL', async () =>
  assert.match((await wrangler(['d1', 'execute', 'wrangler-session', '--remote', '--command', 'SELEC'], false)).all, /syntax error/));
await step('d1 migrations create', async () => {
  await wrangler(['d1', 'migrations', 'create', 'wrangler-session', 'first']);
  mkdirSync(join(project, 'migrations'), {recursive: true});
  file('migrations/0001_first.sql', 'CREATE TABLE m (a);\nINSERT INTO m VALUES (\';\');\n');
});
const migrations = word => wrangler(['d1', 'migrations', word, 'wrangler-session', '--remote']);
await step('d1 migrations list', async () => assert.match((await migrations('list')).all, /0001_first\.sql/));
await step('d1 migrations apply', async () => {
  await migrations('apply');
  assert.match((await migrations('list')).all, /No migrations to apply/);
  assert.deepEqual((await execute('--command', 'SELECT a FROM m'))[0].results, [{a: ';'}]);
});
await step('d1 export', async () => {
  await wrangler(['d1', 'export', 'wrangler-session', '--remote', '--output', 'dump.sql', '--skip-confirmation']);
  assert.match(readFileSync(join(project, 'dump.sql'), 'utf8'), /INSERT INTO "u"/);
});
await step('d1 time-travel info', async () =>
  assert.match((await wrangler(['d1', 'time-travel', 'info', 'wrangler-session'])).all, /[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{32}/));
await step('d1 delete', () => wrangler(['d1', 'delete', 'wrangler-session', '--skip-confirmation']));

await step('r2 bucket create', () => wrangler(['r2', 'bucket', 'create', 'wrangler-session', '--location', 'weur']));
await step('r2 bucket list', async () => assert.match((await wrangler(['r2', 'bucket', 'list'])).all, /wrangler-session/));
await step('r2 object put', () => {
  file('object.txt', 'from a file');
  return wrangler(['r2', 'object', 'put', 'wrangler-session/folder/one.txt', '--file', 'object.txt', '--content-type', 'text/plain', '--remote']);
});
await step('r2 object get', async () => {
  await wrangler(['r2', 'object', 'get', 'wrangler-session/folder/one.txt', '--file', 'back.txt', '--remote']);
  assert.equal(readFileSync(join(project, 'back.txt'), 'utf8'), 'from a file');
});
await step('r2 object delete', async () => {
  await wrangler(['r2', 'object', 'delete', 'wrangler-session/folder/one.txt', '--remote']);
  await wrangler(['r2', 'object', 'get', 'wrangler-session/folder/one.txt', '--pipe', '--remote'], false);
});
await step('r2 bucket delete', () => wrangler(['r2', 'bucket', 'delete', 'wrangler-session']));

await step('queues create', () => wrangler(['queues', 'create', 'wrangler-session']));
await step('queues list', async () => assert.match((await wrangler(['queues', 'list'])).all, /wrangler-session/));
await step('queues info', async () => assert.match((await wrangler(['queues', 'info', 'wrangler-session'])).all, /wrangler-session/));
await step('queues update', () => wrangler(['queues', 'update', 'wrangler-session', '--message-retention-period-secs', '600']));
await step('queues pause and resume', async () => {
  await wrangler(['queues', 'pause-delivery', 'wrangler-session']);
  await wrangler(['queues', 'resume-delivery', 'wrangler-session']);
});
await step('queues consumer http add', () => wrangler(['queues', 'consumer', 'http', 'add', 'wrangler-session', '--batch-size', '5']));
await step('queues consumer http remove', () => wrangler(['queues', 'consumer', 'http', 'remove', 'wrangler-session']));
await step('queues purge', () => wrangler(['queues', 'purge', 'wrangler-session', '--force']));
await step('queues delete', () => wrangler(['queues', 'delete', 'wrangler-session']));

done();
