/** How a consumer runs: pulling, handing out, leases, settling. */
@NullMarked
package io.github.flarebind.queues.consumer;

import org.jspecify.annotations.NullMarked;
