/** How D1 is said on the wire; for Flarebind's own modules only. */
@NullMarked
package io.github.flarebind.d1.internal;

import org.jspecify.annotations.NullMarked;
