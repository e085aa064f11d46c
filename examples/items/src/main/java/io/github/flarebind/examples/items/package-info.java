/** A web service on D1, KV, R2 and Queues, to begin one's own with. */
@NullMarked
package io.github.flarebind.examples.items;

import org.jspecify.annotations.NullMarked;
