import {execFile} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {emulator} from '../steps.mjs';

const program = fileURLToPath(import.meta.resolve('wrangler/package.json')).replace('package.json', 'bin/wrangler.js');
const project = mkdtempSync(join(tmpdir(), 'wrangler-session-'));
process.on('exit', () => rmSync(project, {recursive: true, force: true}));

/** Writes a file of the project. */
export function write(name, text) {
  mkdirSync(dirname(join(project, name)), {recursive: true});
  writeFileSync(join(project, name), text);
}

/** Reads a file of the project. */
export const read = name => readFileSync(join(project, name), 'utf8');

/** What wrangler says; it ends well unless told otherwise. */
export function wrangler(words, well = true) {
  const env = {
    ...process.env,
    CI: 'true',
    NO_COLOR: '1',
    WRANGLER_HIDE_BANNER: 'true',
    WRANGLER_SEND_METRICS: 'false',
    WRANGLER_LOG_PATH: join(project, 'logs'),
    XDG_CONFIG_HOME: join(project, 'config'),
    CLOUDFLARE_API_BASE_URL: emulator.rest,
    CLOUDFLARE_ACCOUNT_ID: emulator.account_id,
    CLOUDFLARE_API_TOKEN: emulator.token,
  };
  return new Promise((resolve, refuse) => {
    const child = execFile(process.execPath, [program, ...words], {cwd: project, env, maxBuffer: 1 << 26}, (error, out, err) => {
      if (!error === well) {
        resolve({out, err, all: out + err});
      } else {
        refuse(new Error(`wrangler ${words.join(' ')} ended ${well ? 'badly' : 'well'}:\n${out}${err}`));
      }
    });
    child.stdin.end();
  });
}

/** The JSON in what wrangler says. */
export const json = text => JSON.parse(text.slice(Math.min(...['[', '{'].map(sign => text.indexOf(sign)).filter(at => at >= 0))));
