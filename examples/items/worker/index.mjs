// The same items from a Worker: bindings, table, keys in KV and R2, and JSON are those of the service in Java beside it.
const COLUMNS = "id, name, price_cents AS priceCents, created_at AS createdAt";
const PICTURE_TYPES = ["image/png", "image/jpeg", "image/gif", "image/webp"];
const HOUR = { expirationTtl: 3600 };

const answer = (value, status = 200, headers = {}) => Response.json(value, { status, headers });
const refuse = (status, reason) => answer({ error: reason }, status);

async function list(env, query) {
  const limit = Number(query.get("limit") ?? env.PAGE_SIZE);
  const below = Number(query.get("cursor") ?? Number.MAX_SAFE_INTEGER);
  if (!Number.isSafeInteger(limit) || limit < 1 || limit > 100 || !Number.isSafeInteger(below)) {
    return refuse(400, "limit is a whole number from 1 to 100, and cursor what another page gave");
  }
  const { results } = await env.DB.prepare(`SELECT ${COLUMNS} FROM items WHERE id < ? ORDER BY id DESC LIMIT ?`)
    .bind(below, limit + 1)
    .all();
  const items = results.slice(0, limit);
  return answer(results.length > limit ? { items, cursor: String(items.at(-1).id) } : { items });
}

async function create(env, request) {
  const { name, priceCents } = (await request.json().catch(() => null)) ?? {};
  if (typeof name !== "string" || !name.trim() || [...name].length > 100) {
    return refuse(400, "name is missing; it is a text of at most 100 characters");
  }
  if (!Number.isInteger(priceCents) || priceCents < 0 || priceCents > 1e8) {
    return refuse(400, "priceCents is missing; it is a whole number from 0 to 100000000");
  }
  const item = await env.DB.prepare(`INSERT INTO items (name, price_cents) VALUES (?, ?) RETURNING ${COLUMNS}`)
    .bind(name, priceCents)
    .first();
  await env.CACHE.put(`item:${item.id}`, JSON.stringify(item), HOUR);
  await env.EVENTS.send({ type: "item.created", id: item.id });
  return answer(item, 201, { Location: `/items/${item.id}` });
}

async function find(env, id) {
  const remembered = await env.CACHE.get(`item:${id}`, "json");
  if (remembered) return remembered;
  const found = await env.DB.prepare(`SELECT ${COLUMNS} FROM items WHERE id = ?`).bind(id).first();
  if (found) await env.CACHE.put(`item:${id}`, JSON.stringify(found), HOUR);
  return found;
}

async function show(env, id) {
  const item = await find(env, id);
  return item ? answer(item) : refuse(404, `there is no item ${id}`);
}

async function storePicture(env, id, request) {
  if (!(await find(env, id))) return refuse(404, `there is no item ${id}`);
  const contentType = request.headers.get("Content-Type");
  if (!PICTURE_TYPES.includes(contentType)) return refuse(415, `Content-Type is none of ${PICTURE_TYPES.join(", ")}`);
  if (!request.headers.has("Content-Length")) return refuse(411, "the request has no Content-Length");
  const stored = await env.PICTURES.put(`items/${id}/picture`, request.body, { httpMetadata: { contentType } });
  await env.EVENTS.send({ type: "item.picture.stored", id });
  return new Response(null, { status: 204, headers: { ETag: stored.httpEtag } });
}

async function showPicture(env, id) {
  const picture = await env.PICTURES.get(`items/${id}/picture`);
  if (!picture) return refuse(404, `there is no picture of an item ${id}`);
  const headers = new Headers({ ETag: picture.httpEtag, "X-Content-Type-Options": "nosniff" });
  picture.writeHttpMetadata(headers);
  return new Response(picture.body, { headers });
}

export default {
  async fetch(request, env) {
    const { pathname, searchParams } = new URL(request.url);
    const [, id, picture] = pathname.match(/^\/items(?:\/(\d{1,15})(\/picture)?)?$/) ?? [, "unknown"];
    const route = `${request.method} ${id === "unknown" ? "" : picture ? "picture" : id ? "item" : "items"}`;
    switch (route) {
      case "GET items":
        return list(env, searchParams);
      case "POST items":
        return create(env, request);
      case "GET item":
        return show(env, Number(id));
      case "PUT picture":
        return storePicture(env, Number(id), request);
      case "GET picture":
        return showPicture(env, Number(id));
      default:
        return refuse(404, "there is no such route");
    }
  },
};
