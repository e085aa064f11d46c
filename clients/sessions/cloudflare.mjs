import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import Cloudflare, {toFile} from 'cloudflare';
import {done, emulator, step} from './steps.mjs';

const client = new Cloudflare({baseURL: emulator.rest, apiToken: emulator.token, maxRetries: 0});
const account_id = emulator.account_id;
const all = async pages => {
  const items = [];
  for await (const item of pages) {
    items.push(item);
  }
  return items;
};
const refused = (work, Type, code) => assert.rejects(work, failure => {
  assert.ok(failure instanceof Type, `${failure.constructor.name}: ${failure.message}`);
  assert.equal(failure.errors[0].code, code);
  return true;
});

await step('verify the token', async () => {
  const token = await client.user.tokens.verify();
  assert.equal(token.status, 'active');
  assert.equal(token.id, emulator.access_key_id);
});
await step('a wrong token', () => refused(
  new Cloudflare({baseURL: emulator.rest, apiToken: 'wrong', maxRetries: 0}).user.tokens.verify(),
  Cloudflare.AuthenticationError, 1000));

const {kv, d1, r2, queues} = client;
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
await step('kv: put text with metadata and an expiry', () => kv.namespaces.values.update('a/b c:ä', {
  account_id,
  namespace_id,
  value: 'text',
  metadata: JSON.stringify({owner: 'session'}), // of an object the SDK makes a form field for each of its fields
  expiration_ttl: 3600,
}));
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

const database = await step('d1: create a database', async () => {
  const made = await d1.database.create({account_id, name: 'cloudflare-session', primary_location_hint: 'weur'});
  assert.equal(made.name, 'cloudflare-session');
  return made.uuid;
});
await step('d1: a name is taken once', () => assert.rejects(
  d1.database.create({account_id, name: 'cloudflare-session'}), failure => failure.errors[0].code === 7502));
await step('d1: list databases', async () => {
  const names = (await all(d1.database.list({account_id, name: 'session'}))).map(found => found.name);
  assert.deepEqual(names, ['cloudflare-session']);
});
await step('d1: get, edit and update it', async () => {
  assert.equal((await d1.database.get(database, {account_id})).uuid, database);
  const edited = await d1.database.edit(database, {account_id, read_replication: {mode: 'auto'}});
  assert.equal(edited.read_replication.mode, 'auto');
  const updated = await d1.database.update(database, {account_id, read_replication: {mode: 'disabled'}});
  assert.equal(updated.read_replication.mode, 'disabled');
});
const query = params => all(d1.database.query(database, {account_id, ...params}));
await step('d1: several statements', async () => {
  const results = await query({sql: 'CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, data BLOB); INSERT INTO t (name) VALUES (\'a\')'});
  assert.equal(results.length, 2);
  assert.equal(results[1].meta.changes, 1);
});
await step('d1: bound values', async () => {
  const [result] = await query({sql: 'INSERT INTO t (name, data) VALUES (?1, ?2) RETURNING id, name', params: ['b', 'c']});
  assert.deepEqual(result.results, [{id: 2, name: 'b'}]);
});
await step('d1: a batch', async () => {
  const results = await query({batch: [
    {sql: 'INSERT INTO t (name) VALUES (?)', params: ['d']},
    {sql: 'SELECT count(*) AS n FROM t'},
  ]});
  assert.deepEqual(results[1].results, [{n: 3}]);
});
await step('d1: raw rows', async () => {
  const [result] = await all(d1.database.raw(database, {account_id, sql: 'SELECT id, name AS id FROM t ORDER BY id'}));
  assert.deepEqual(result.results, {columns: ['id', 'id'], rows: [[1, 'a'], [2, 'b'], [3, 'd']]});
});
await step('d1: wrong SQL', () => refused(query({sql: 'SELEC 1'}), Cloudflare.BadRequestError, 7500));
await step('d1: a batch that fails is undone', async () => {
  await refused(query({batch: [{sql: 'DELETE FROM t'}, {sql: 'INSERT INTO none VALUES (1)'}]}), Cloudflare.BadRequestError, 7500);
  assert.deepEqual((await query({sql: 'SELECT count(*) AS n FROM t'}))[0].results, [{n: 3}]);
});
const {bookmark} = await step('d1: a bookmark', () => d1.database.timeTravel.getBookmark(database, {account_id}));
await step('d1: import', async () => {
  const sql = 'CREATE TABLE imported (a);\nINSERT INTO imported VALUES (1), (2);\n';
  const etag = createHash('md5').update(sql).digest('hex');
  const begun = await d1.database.import(database, {account_id, action: 'init', etag});
  const put = await fetch(begun.upload_url, {method: 'PUT', body: sql});
  assert.equal(put.headers.get('etag').replaceAll('"', ''), etag);
  let state = await d1.database.import(database, {account_id, action: 'ingest', etag, filename: begun.filename});
  while (state.status !== 'complete') {
    assert.notEqual(state.status, 'error', state.error);
    state = await d1.database.import(database, {account_id, action: 'poll', current_bookmark: state.at_bookmark});
  }
  assert.equal(state.result.num_queries, 2);
  assert.deepEqual((await query({sql: 'SELECT sum(a) AS n FROM imported'}))[0].results, [{n: 3}]);
});
await step('d1: export', async () => {
  let state = await d1.database.export(database, {account_id, output_format: 'polling'});
  while (state.status !== 'complete') {
    assert.notEqual(state.status, 'error', state.error);
    state = await d1.database.export(database, {account_id, output_format: 'polling', current_bookmark: state.at_bookmark});
  }
  assert.match(await (await fetch(state.result.signed_url)).text(), /INSERT INTO "imported"/);
});
await step('d1: back to the bookmark', async () => {
  const back = await d1.database.timeTravel.restore(database, {account_id, bookmark});
  assert.ok(back.previous_bookmark > bookmark);
  await refused(query({sql: 'SELECT * FROM imported'}), Cloudflare.BadRequestError, 7500);
});
await step('d1: delete the database', async () => {
  await d1.database.delete(database, {account_id});
  await refused(d1.database.get(database, {account_id}), Cloudflare.NotFoundError, 7404);
});

const bucket = 'cloudflare-session';
await step('r2: create a bucket', async () => {
  const made = await r2.buckets.create({account_id, name: bucket, locationHint: 'weur', storageClass: 'Standard'});
  assert.equal(made.name, bucket);
});
await step('r2: in a jurisdiction', async () => {
  await r2.buckets.create({account_id, name: 'in-the-eu', 'cf-r2-jurisdiction': 'eu'});
  assert.equal((await r2.buckets.get('in-the-eu', {account_id, 'cf-r2-jurisdiction': 'eu'})).jurisdiction, 'eu');
  await refused(r2.buckets.get('in-the-eu', {account_id}), Cloudflare.NotFoundError, 10006);
});
await step('r2: list buckets', async () => {
  const {buckets} = await r2.buckets.list({account_id, name_contains: 'session'});
  assert.deepEqual(buckets.map(found => found.name), [bucket]);
});
await step('r2: change its storage class', async () => {
  const changed = await r2.buckets.edit(bucket, {account_id, storage_class: 'InfrequentAccess'});
  assert.equal(changed.storage_class, 'InfrequentAccess');
});
await step('r2: upload', async () => {
  const put = await r2.buckets.objects.upload('folder/one two.txt', 'hello', {account_id, bucket_name: bucket},
    {headers: {'Content-Type': 'text/plain'}});
  assert.equal(put.key, 'folder/one two.txt');
  assert.equal(put.etag, createHash('md5').update('hello').digest('hex'));
});
await step('r2: get', async () => {
  const got = await r2.buckets.objects.get('folder/one two.txt', {account_id, bucket_name: bucket});
  assert.equal(await got.text(), 'hello');
  assert.equal(got.headers.get('content-type'), 'text/plain');
});
await step('r2: list objects page by page', async () => {
  for (const key of ['a', 'b', 'c', 'd', 'e']) {
    await r2.buckets.objects.upload(key, key, {account_id, bucket_name: bucket});
  }
  const keys = (await all(r2.buckets.objects.list(bucket, {account_id, per_page: 2}))).map(found => found.key);
  assert.deepEqual(keys, ['a', 'b', 'c', 'd', 'e', 'folder/one two.txt']);
});
await step('r2: temporary credentials', async () => {
  const made = await r2.temporaryCredentials.create({
    account_id,
    bucket,
    parentAccessKeyId: emulator.access_key_id,
    permission: 'object-read-only',
    ttlSeconds: 60,
  });
  assert.ok(made.accessKeyId && made.secretAccessKey && made.sessionToken);
});
await step('r2: delete objects', async () => {
  for await (const found of r2.buckets.objects.list(bucket, {account_id})) {
    await r2.buckets.objects.delete(found.key, {account_id, bucket_name: bucket});
  }
  await refused(r2.buckets.objects.get('a', {account_id, bucket_name: bucket}), Cloudflare.NotFoundError, 10007);
});
await step('r2: delete the bucket', async () => {
  await r2.buckets.delete(bucket, {account_id});
  await refused(r2.buckets.get(bucket, {account_id}), Cloudflare.NotFoundError, 10006);
});

const queue = await step('queues: create a queue', async () => {
  const made = await queues.create({account_id, queue_name: 'cloudflare-session'});
  assert.equal(made.queue_name, 'cloudflare-session');
  return made.queue_id;
});
await step('queues: list', async () => {
  const names = (await all(queues.list({account_id}))).map(found => found.queue_name);
  assert.ok(names.includes('cloudflare-session'));
});
await step('queues: edit', async () => {
  const edited = await queues.edit(queue, {account_id, settings: {message_retention_period: 600}});
  assert.equal(edited.settings.message_retention_period, 600);
  assert.equal((await queues.get(queue, {account_id})).settings.message_retention_period, 600);
});
const consumer = await step('queues: a consumer that pulls', async () => {
  const made = await queues.consumers.create(queue, {account_id, type: 'http_pull', settings: {batch_size: 10, max_retries: 5}});
  assert.equal(made.type, 'http_pull');
  return made.consumer_id;
});
await step('queues: get, list and update consumers', async () => {
  assert.equal((await queues.consumers.get(consumer, {account_id, queue_id: queue})).consumer_id, consumer);
  assert.equal((await all(queues.consumers.list(queue, {account_id}))).length, 1);
  const updated = await queues.consumers.update(consumer, {account_id, queue_id: queue, type: 'http_pull', settings: {max_retries: 7}});
  assert.equal(updated.settings.max_retries, 7);
});
await step('queues: push', () => queues.messages.push(queue, {account_id, body: {n: 1}, content_type: 'json'}));
await step('queues: push many', () => queues.messages.bulkPush(queue, {
  account_id,
  messages: [{body: 'two', content_type: 'text'}, {body: [3], content_type: 'json'}],
}));
await step('queues: metrics', async () => assert.equal((await queues.getMetrics(queue, {account_id})).backlog_count, 3));
const {messages} = await step('queues: peek', () => queues.messages.peek(queue, {account_id, batch_size: 10}));
await step('queues: purge one', async () => {
  assert.equal(messages.length, 3);
  const last = messages.find(message => Buffer.from(message.body, 'base64').toString() === '[3]');
  await queues.messages.purge(queue, {account_id, refs: [{ref: last.ref}]});
});
await step('queues: pull, acknowledge and ask for again', async () => {
  const pulled = await queues.messages.pull(queue, {account_id, batch_size: 10, visibility_timeout_ms: 6000});
  assert.deepEqual(pulled.messages.map(message => message.attempts), [1, 1]);
  const verdict = await queues.messages.ack(queue, {
    account_id,
    acks: [{lease_id: pulled.messages[0].lease_id}],
    retries: [{lease_id: pulled.messages[1].lease_id, delay_seconds: 0}],
  });
  assert.equal(verdict.ackCount, 1);
  assert.equal(verdict.retryCount, 1);
  const again = await queues.messages.pull(queue, {account_id, batch_size: 10});
  assert.deepEqual(again.messages.map(message => message.attempts), [2]);
});
await step('queues: purge all', async () => {
  await queues.purge.start(queue, {account_id, delete_messages_permanently: true});
  assert.ok((await queues.purge.status(queue, {account_id})).started_at);
  assert.equal((await queues.getMetrics(queue, {account_id})).backlog_count, 0);
});
await step('queues: delete the consumer', async () => {
  await queues.consumers.delete(consumer, {account_id, queue_id: queue});
  assert.deepEqual(await all(queues.consumers.list(queue, {account_id})), []);
});
await step('queues: delete', async () => {
  await queues.delete(queue, {account_id});
  await refused(queues.get(queue, {account_id}), Cloudflare.NotFoundError, 11000);
});

done();
