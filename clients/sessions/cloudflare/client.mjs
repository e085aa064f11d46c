import assert from 'node:assert/strict';
import Cloudflare from 'cloudflare';
import {emulator} from '../steps.mjs';

export const client = new Cloudflare({baseURL: emulator.rest, apiToken: emulator.token, maxRetries: 0});
export const account_id = emulator.account_id;
export const all = async pages => {
  const items = [];
  for await (const item of pages) {
    items.push(item);
  }
  return items;
};
export const refused = (work, Type, code) => assert.rejects(work, failure => {
  assert.ok(failure instanceof Type, `${failure.constructor.name}: ${failure.message}`);
  assert.equal(failure.errors[0].code, code);
  return true;
});
