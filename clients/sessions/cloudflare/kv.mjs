import assert from 'node:assert/strict';
import Cloudflare, {toFile} from 'cloudflare';
import {step} from '../steps.mjs';
import {account_id, all, client, refused} from './client.mjs';

const {kv} = client;
const namespace = await step('kv: create a namespace', async () => {
  const made = await kv.namespaces.create({account_id, title: 'cloudflare session'});
  assert.equal(made.title, 'cloudflare session');
  assert.match(made.id, /^[0-9a-f]{32}$/);
  return made.id;
});
const namespace_id = namespace;
await step('kv: a title is taken once', () => refused(
  kv.namespaces.create({account_id, title: 'cloudflare session'}), Cloudflare.BadRequestError, 10014));
await step('kv: rename it', async () => {
  await kv.namespaces.update(namespace, {account_id, title: 'renamed'});
  assert.equal((await kv.namespaces.get(namespace, {account_id})).title, 'renamed');
});
await step('kv: list namespaces page by page', async () => {
  for (const title of ['one', 'two', 'three']) {
    await kv.namespaces.create({account_id, title});
  }
  const titles = (await all(kv.namespaces.list({account_id, per_page: 2, order: 'title'}))).map(found => found.title);
  assert.deepEqual(titles.filter(title => title !== 'demo'), ['one', 'renamed', 'three', 'two']);
});
await step('kv: put text with metadata and an expiry', async () => {
  await kv.namespaces.values.update('a/b c:ä', {
    account_id,
    namespace_id,
    value: 'text',
    metadata: JSON.stringify({owner: 'session'}), // of an object the SDK makes a form field for each of its fields
    expiration_ttl: 3600,
  });
  assert.deepEqual((await all(kv.namespaces.keys.list(namespace, {account_id}))).map(key => key.name), ['a/b c:ä']);
});
await step('kv: get it', async () => {
  const got = await kv.namespaces.values.get('a/b c:ä', {account_id, namespace_id});
  assert.equal(await got.text(), 'text');
  assert.ok(Number(got.headers.get('expiration')) > Date.now() / 1000);
});
await step('kv: its metadata', async () => assert.deepEqual(
  await kv.namespaces.metadata.get('a/b c:ä', {account_id, namespace_id}), {owner: 'session'}));
await step('kv: put bytes', async () => {
  const value = await toFile(Buffer.from([0, 255, 13, 10, 45, 45]), 'bytes.bin');
  await kv.namespaces.values.update('bytes', {account_id, namespace_id, value});
  const got = await kv.namespaces.values.get('bytes', {account_id, namespace_id});
  assert.deepEqual([...new Uint8Array(await got.arrayBuffer())], [0, 255, 13, 10, 45, 45]);
});
await step('kv: a key that is not there', () => refused(
  kv.namespaces.values.get('none', {account_id, namespace_id}), Cloudflare.NotFoundError, 10009));
await step('kv: put many', async () => {
  const body = Array.from({length: 25}, (_, number) => ({key: `n${`${number}`.padStart(2, '0')}`, value: `${number}`}));
  body.push({key: 'json', value: '{"a":1}', metadata: [1]}, {key: 'base', value: 'aGVsbG8=', base64: true});
  const {successful_key_count} = await kv.namespaces.bulkUpdate(namespace, {account_id, body});
  assert.equal(successful_key_count, 27);
});
await step('kv: list keys page by page', async () => {
  const keys = await all(kv.namespaces.keys.list(namespace, {account_id, prefix: 'n', limit: 10}));
  assert.equal(keys.length, 25);
  assert.equal(keys[24].name, 'n24');
});
await step('kv: get many', async () => {
  const {values} = await kv.namespaces.bulkGet(namespace, {account_id, keys: ['n07', 'base', 'none']});
  assert.deepEqual(values, {n07: '7', base: 'hello', none: null});
});
await step('kv: get many with metadata', async () => {
  const {values} = await kv.namespaces.bulkGet(namespace, {account_id, keys: ['json'], type: 'json', withMetadata: true});
  assert.deepEqual(values.json.value, {a: 1});
  assert.deepEqual(values.json.metadata, [1]);
});
await step('kv: delete one', async () => {
  await kv.namespaces.values.delete('json', {account_id, namespace_id});
  await refused(kv.namespaces.values.get('json', {account_id, namespace_id}), Cloudflare.NotFoundError, 10009);
});
await step('kv: delete many', async () => {
  const {successful_key_count} = await kv.namespaces.bulkDelete(namespace, {account_id, body: ['n00', 'n01', 'none']});
  assert.equal(successful_key_count, 3);
  assert.equal((await all(kv.namespaces.keys.list(namespace, {account_id, prefix: 'n'}))).length, 23);
});
await step('kv: delete the namespace', async () => {
  await kv.namespaces.delete(namespace, {account_id});
  await refused(kv.namespaces.get(namespace, {account_id}), Cloudflare.NotFoundError, 10013);
});
