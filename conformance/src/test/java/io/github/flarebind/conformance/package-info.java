/**
 * The contract on Cloudflare's local runtime. Queues are not here: the runtime has no REST routes for them.
 */
@NullMarked
package io.github.flarebind.conformance;

import org.jspecify.annotations.NullMarked;
