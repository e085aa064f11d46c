import {readFileSync} from 'node:fs';

/** What the emulator says when it is ready, one line of JSON on standard input. */
export const emulator = JSON.parse(readFileSync(0, 'utf8'));

let passed = 0;
let running = 'none';

// a step that waits for what never comes leaves Node with nothing to do
process.on('exit', code => {
  if (code === 13) {
    console.error(`step ${passed + 1} never ended: ${running}`);
  }
});

/** One step of the session; the first that fails ends it. */
export async function step(name, work) {
  running = name;
  try {
    const result = await Promise.race([work(), tooLong()]);
    passed += 1;
    return result;
  } catch (failure) {
    console.error(`step ${passed + 1} failed: ${name}\n${failure?.stack ?? failure}`);
    process.exit(1);
  }
}

/** Tells how many steps passed, as the session's last word. */
export function done() {
  console.log(`${passed} steps passed`);
  process.exit(0);
}

function tooLong() {
  return new Promise((_, refuse) => {
    setTimeout(() => refuse(new Error('it did not end within a minute')), 60_000).unref();
  });
}
