// Cloudflare's local runtime with what the suites need, on loopback and a free port, its data in the folder that the first
// argument names, else in a temporary one.
// Prints one line of JSON when it is ready; ends when its standard input does, so that it never outlives its parent.
import { Miniflare } from "miniflare";

const databases = ["00000000-0000-4000-8000-0000000000d1", "00000000-0000-4000-8000-0000000000d2"];
const namespaces = ["000000000000000000000000000000a1", "000000000000000000000000000000a2"];
const bucket = "conformance";
const s3 = { accessKeyId: "c0nf0rmance", secretAccessKey: "s3cret" };

const runtime = new Miniflare({
  host: "127.0.0.1",
  port: 0,
  resourcePersistencePath: process.argv[2],
  cf: false, // else it asks the network where it is
  telemetry: { enabled: false },
  enableDevRegistry: false,
  unsafeLocalExplorer: true,
  workers: [
    {
      config: {
        name: "conformance",
        compatibilityDate: "2026-08-01",
        manifest: {
          mainModule: "index.mjs",
          modules: {
            "index.mjs": {
              type: "esm",
              contents: "export default { fetch: () => new Response(null, { status: 404 }) };",
            },
          },
        },
        env: {
          DB: { type: "d1", id: databases[0], name: "first" },
          DB2: { type: "d1", id: databases[1], name: "second" },
          KV: { type: "kv", id: namespaces[0] },
          KV2: { type: "kv", id: namespaces[1] },
          BUCKET: { type: "r2", name: bucket, dev: { experimentalS3Credentials: s3 } },
        },
      },
    },
  ],
});

let ending;
const end = () => (ending ??= runtime.dispose().finally(() => process.exit(0)));
process.stdin.resume().on("end", end).on("error", end);
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, end);

const { origin } = await runtime.ready;
console.log(JSON.stringify({ origin, databases, namespaces, bucket, s3 }));
