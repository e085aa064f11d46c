import assert from 'node:assert/strict';
import Cloudflare from 'cloudflare';
import {emulator, step} from '../steps.mjs';
import {client, refused} from './client.mjs';


await step('verify the token', async () => {
  const token = await client.user.tokens.verify();
  assert.equal(token.status, 'active');
  assert.equal(token.id, emulator.access_key_id);
});
await step('a wrong token', () => refused(
  new Cloudflare({baseURL: emulator.rest, apiToken: 'wrong', maxRetries: 0}).user.tokens.verify(),
  Cloudflare.AuthenticationError, 1000));
