/** Cloudflare Queues as a Worker sees it. */
@NullMarked
package io.github.flarebind.queues;

import org.jspecify.annotations.NullMarked;
