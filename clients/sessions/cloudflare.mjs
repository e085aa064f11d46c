import {done} from './steps.mjs';

// one after another: modules that are imported together run together
for (const part of ['token', 'kv', 'd1', 'r2', 'queues']) {
  await import(`./cloudflare/${part}.mjs`);
}
done();
