import assert from 'node:assert/strict';
import Cloudflare from 'cloudflare';
import {emulator, step} from '../steps.mjs';
import {account_id, client, refused} from './client.mjs';

await step('verify the token', async () => {
  const token = await client.user.tokens.verify();
  assert.equal(token.status, 'active');
  assert.equal(token.id, emulator.access_key_id);
});
await step('a wrong token', () => refused(
  new Cloudflare({baseURL: emulator.rest, apiToken: 'wrong', maxRetries: 0}).user.tokens.verify(),
  Cloudflare.AuthenticationError, 1000));
await step('a global key beside an address', async () => {
  const keyed = new Cloudflare({baseURL: emulator.rest, apiToken: null, apiKey: emulator.token, apiEmail: 'ada@example.com', maxRetries: 0});
  assert.ok((await keyed.d1.database.list({account_id})).result);
  const wrong = new Cloudflare({baseURL: emulator.rest, apiToken: null, apiKey: 'wrong', apiEmail: 'ada@example.com', maxRetries: 0});
  await refused(wrong.d1.database.list({account_id}), Cloudflare.PermissionDeniedError, 9103);
});
await step('no credentials at all', async () => {
  const answer = await fetch(`${emulator.rest}/accounts/${account_id}/d1/database`);
  assert.equal(answer.status, 400);
  assert.equal((await answer.json()).errors[0].code, 9106);
});
