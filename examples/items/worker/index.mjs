// The same items from a Worker: bindings, table, keys in KV and R2, JSON, and what is refused, with which words, are those of
// the service in Java beside it.
const COLUMNS = "id, name, price_cents AS priceCents, created_at AS createdAt";
const PICTURE_TYPES = ["image/png", "image/jpeg", "image/gif", "image/webp"];
const MOST = Number.MAX_SAFE_INTEGER;
const LARGEST_PICTURE = 100 * 2 ** 20;
const LARGEST_ITEM = 16 * 2 ** 10;
const LONGEST_NAME = 100;
const HIGHEST_PRICE = 1e8;
const HOUR = { expirationTtl: 3600 };

/** A request that is not answered as it wished, by its own fault; the client is told why. */
class Refusal extends Error {
  constructor(status, reason, headers = {}) {
    super(reason);
    Object.assign(this, { status, headers });
  }
}

const answer = (value, status = 200, headers = {}) => Response.json(value, { status, headers });
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

function number(name, text, most) {
  if (!/^[1-9]\d{0,15}$/.test(text) || Number(text) > most) {
    throw new Refusal(400, `${name} is a whole number from 1 to ${most}`);
  }
  return Number(text);
}

function checkEncoding(pathname, search) {
  try {
    decodeURIComponent(pathname);
    if (!/%(?![\da-f]{2})/i.test(search)) return;
  } catch {
    // not the UTF-8 of a text either
  }
  throw new Refusal(400, "this is no request that can be read");
}

async function list(env, request) {
  const query = new URL(request.url).searchParams;
  const limit = number("limit", query.get("limit") ?? env.PAGE_SIZE, 100);
  const below = number("cursor", query.get("cursor") ?? MOST, MOST);
  const { results } = await env.DB.prepare(`SELECT ${COLUMNS} FROM items WHERE id < ? ORDER BY id DESC LIMIT ?`)
    .bind(below, limit + 1)
    .all();
  const items = results.slice(0, limit);
  return answer(results.length > limit ? { items, cursor: String(items.at(-1).id) } : { items });
}

/** JSON.parse keeps one of two members of the same name; so there are then more colons than members. */
function parse(bytes) {
  const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  let members = 0;
  const json = JSON.parse(text, (_, value) => {
    members += isObject(value) ? Object.keys(value).length : 0;
    return value;
  });
  const colons = text.replace(/"(?:[^"\\]|\\.)*"/g, "").split(":").length - 1;
  if (!isObject(json) || colons !== members) throw new SyntaxError("no object, or a name twice");
  return json;
}

// A cache that fails is as good as an empty one, and an event that cannot be sent is logged: neither makes a request fail.
const remember = (env, item) => env.CACHE.put(`item:${item.id}`, JSON.stringify(item), HOUR).catch(console.warn);
const tell = (env, event) => env.EVENTS.send(event).catch(console.warn);

async function newItem(request) {
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > LARGEST_ITEM) throw new Refusal(413, `an item has at most ${LARGEST_ITEM} bytes`);
  let json;
  try {
    json = parse(bytes);
  } catch {
    throw new Refusal(400, "the body is not a JSON object");
  }
  const { name, priceCents, ...others } = json;
  if (Object.keys(others).length > 0) throw new Refusal(400, "the body has other fields than name and priceCents");
  if (typeof name !== "string" || /^[\p{Z}\p{Cc}]*$/u.test(name)) {
    throw new Refusal(400, "name is missing; it is a text that is not blank");
  }
  if ([...name].length > LONGEST_NAME) throw new Refusal(400, `name has more than ${LONGEST_NAME} characters`);
  if (/\p{Cc}/u.test(name) || !name.isWellFormed()) throw new Refusal(400, "name has characters that are no text");
  if (!Number.isInteger(priceCents) || priceCents < 0 || priceCents > HIGHEST_PRICE) {
    throw new Refusal(400, `priceCents is missing; it is a whole number from 0 to ${HIGHEST_PRICE}`);
  }
  return { name, priceCents };
}

async function create(env, request) {
  const { name, priceCents } = await newItem(request);
  const item = await env.DB.prepare(`INSERT INTO items (name, price_cents) VALUES (?, ?) RETURNING ${COLUMNS}`)
    .bind(name, priceCents)
    .first();
  await remember(env, item);
  await tell(env, { type: "item.created", id: item.id });
  return answer(item, 201, { Location: `/items/${item.id}` });
}

async function find(env, id) {
  const remembered = await env.CACHE.get(`item:${id}`, "json").catch(console.warn);
  if (remembered) return remembered;
  const found = await env.DB.prepare(`SELECT ${COLUMNS} FROM items WHERE id = ?`).bind(id).first();
  if (!found) throw new Refusal(404, `there is no item ${id}`);
  await remember(env, found);
  return found;
}

const show = async (env, _, id) => answer(await find(env, id));

async function storePicture(env, request, id) {
  await find(env, id);
  const contentType = request.headers.get("Content-Type");
  if (!PICTURE_TYPES.includes(contentType)) {
    throw new Refusal(415, `Content-Type is none of ${PICTURE_TYPES.join(", ")}`);
  }
  const length = Number(request.headers.get("Content-Length"));
  if (length === 0) throw new Refusal(411, "the request has no Content-Length above 0");
  if (length > LARGEST_PICTURE) throw new Refusal(413, `a picture has at most ${LARGEST_PICTURE} bytes`);
  const stored = await env.PICTURES.put(`items/${id}/picture`, request.body, { httpMetadata: { contentType } });
  await tell(env, { type: "item.picture.stored", id });
  return new Response(null, { status: 204, headers: { ETag: stored.httpEtag } });
}

async function showPicture(env, _, id) {
  const picture = await env.PICTURES.get(`items/${id}/picture`);
  if (!picture) throw new Refusal(404, `there is no picture of an item ${id}`);
  const headers = new Headers({ ETag: picture.httpEtag, "X-Content-Type-Options": "nosniff" });
  picture.writeHttpMetadata(headers);
  return new Response(picture.body, { headers });
}

const ROUTES = [
  { path: /^\/items$/, methods: { GET: list, POST: create } },
  { path: /^\/items\/([^/]+)$/, methods: { GET: show } },
  { path: /^\/items\/([^/]+)\/picture$/, methods: { GET: showPicture, PUT: storePicture } },
];

async function route(env, request) {
  const { pathname, search } = new URL(request.url);
  checkEncoding(pathname, search);
  const { path, methods } = ROUTES.find((route) => route.path.test(pathname)) ?? {};
  if (!path) throw new Refusal(404, "there is no such route");
  const all = { HEAD: methods.GET, ...methods }; // the runtime keeps back the body
  if (!Object.hasOwn(all, request.method)) {
    throw new Refusal(405, "this route has no such method", { Allow: Object.keys(all).sort().join(", ") });
  }
  const [, id] = pathname.match(path);
  return all[request.method](env, request, id && number("the id", decodeURIComponent(id), MOST));
}

export default {
  async fetch(request, env) {
    try {
      return await route(env, request);
    } catch (e) {
      if (e instanceof Refusal) return answer({ error: e.message }, e.status, e.headers);
      console.error(e);
      return answer({ error: "this service failed" }, 500);
    }
  },
};
