/** The reading of a wrangler configuration; for Flarebind's own modules only. */
@NullMarked
package io.github.flarebind.env.internal;

import org.jspecify.annotations.NullMarked;
