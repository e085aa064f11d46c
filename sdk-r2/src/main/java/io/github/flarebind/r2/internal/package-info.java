/** How R2 is said on the wire; for Flarebind's own modules only. */
@NullMarked
package io.github.flarebind.r2.internal;

import org.jspecify.annotations.NullMarked;
