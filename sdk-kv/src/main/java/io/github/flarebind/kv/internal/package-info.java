/** How KV is said on the wire; for Flarebind's own modules only. */
@NullMarked
package io.github.flarebind.kv.internal;

import org.jspecify.annotations.NullMarked;
