import assert from 'node:assert/strict';
import * as s3 from '@aws-sdk/client-s3';
import {emulator} from '../steps.mjs';

// the settings that R2's documentation gives
export const client = new s3.S3Client({
  endpoint: emulator.s3,
  region: 'auto',
  forcePathStyle: true,
  requestChecksumCalculation: 'WHEN_REQUIRED',
  responseChecksumValidation: 'WHEN_REQUIRED',
  credentials: {accessKeyId: emulator.access_key_id, secretAccessKey: emulator.secret_access_key},
});
export const Bucket = 'aws-session';
export const MIB = 1024 * 1024;
export const run = (Command, input = {}) => client.send(new Command({Bucket, ...input}));
export const text = answer => answer.Body.transformToString();
export const bytes = answer => answer.Body.transformToByteArray();
export const refused = (work, name, status) => assert.rejects(work, failure => {
  assert.equal(failure.name, name);
  assert.equal(failure.$metadata.httpStatusCode, status);
  return true;
});
