/** How Queues is said on the wire; for Flarebind's own modules only. */
@NullMarked
package io.github.flarebind.queues.internal;

import org.jspecify.annotations.NullMarked;
