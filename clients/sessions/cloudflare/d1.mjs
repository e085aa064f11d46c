import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import Cloudflare from 'cloudflare';
import {step} from '../steps.mjs';
import {account_id, all, client, refused} from './client.mjs';

const {d1} = client;
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
const bookmark = await step('d1: a bookmark', async () => {
  const found = await d1.database.timeTravel.getBookmark(database, {account_id});
  assert.match(found.bookmark, /^[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{32}$/);
  return found.bookmark;
});
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
