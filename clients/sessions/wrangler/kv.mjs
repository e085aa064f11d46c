import assert from 'node:assert/strict';
import {step} from '../steps.mjs';
import {json, wrangler, write} from './wrangler.mjs';

const kv = await step('kv namespace create', async () =>
  (await wrangler(['kv', 'namespace', 'create', 'wrangler-session'])).all.match(/[0-9a-f]{32}/)[0]);
const of = ['--namespace-id', kv, '--remote'];
const title = async () => json((await wrangler(['kv', 'namespace', 'list'])).out).find(found => found.id === kv)?.title;
const text = async key => (await wrangler(['kv', 'key', 'get', key, '--text', ...of])).out.trim();
const keys = async (...words) => json((await wrangler(['kv', 'key', 'list', ...words, ...of])).out);

await step('kv namespace list', async () => assert.equal(await title(), 'wrangler-session'));
await step('kv namespace rename', async () => {
  await wrangler(['kv', 'namespace', 'rename', '--namespace-id', kv, '--new-name', 'renamed']);
  assert.equal(await title(), 'renamed');
});
await step('kv key put', async () => {
  await wrangler(['kv', 'key', 'put', 'a/b c:ä', 'text', '--metadata', '{"owner":"session"}', '--ttl', '3600', ...of]);
  const [key] = await keys();
  assert.deepEqual(key.metadata, {owner: 'session'});
  assert.ok(key.expiration > Date.now() / 1000);
});
await step('kv key get', async () => assert.equal(await text('a/b c:ä'), 'text'));
await step('kv key put of a file', async () => {
  write('value.txt', 'from a file');
  await wrangler(['kv', 'key', 'put', 'file', '--path', 'value.txt', ...of]);
  assert.equal(await text('file'), 'from a file');
});
await step('kv bulk put', async () => {
  write('bulk.json', JSON.stringify([{key: 'x', value: '1'}, {key: 'y', value: '2', metadata: {n: 2}}]));
  await wrangler(['kv', 'bulk', 'put', 'bulk.json', ...of]);
  assert.equal(await text('y'), '2');
});
await step('kv key list', async () => {
  assert.deepEqual((await keys()).map(key => key.name), ['a/b c:ä', 'file', 'x', 'y']);
  assert.deepEqual((await keys('--prefix', 'y')).map(key => key.metadata), [{n: 2}]);
});
await step('kv bulk get', async () => {
  write('keys.json', JSON.stringify(['x', 'file']));
  assert.match((await wrangler(['kv', 'bulk', 'get', 'keys.json', ...of])).out, /from a file/);
});
await step('kv key delete', async () => {
  await wrangler(['kv', 'key', 'delete', 'file', ...of]);
  await wrangler(['kv', 'key', 'get', 'file', ...of], false);
});
await step('kv bulk delete', async () => {
  await wrangler(['kv', 'bulk', 'delete', 'keys.json', '--force', ...of]);
  assert.deepEqual((await keys()).map(key => key.name), ['a/b c:ä', 'y']);
});
await step('kv namespace delete', async () => {
  await wrangler(['kv', 'namespace', 'delete', '--namespace-id', kv, '--skip-confirmation']);
  assert.equal(await title(), undefined);
});
