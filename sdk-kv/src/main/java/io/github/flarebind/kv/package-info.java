/** Cloudflare KV as a Worker sees it. */
@NullMarked
package io.github.flarebind.kv;

import org.jspecify.annotations.NullMarked;
