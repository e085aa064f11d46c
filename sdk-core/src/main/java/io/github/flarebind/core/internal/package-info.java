/** The request pipeline; for Flarebind's own modules only. */
@NullMarked
package io.github.flarebind.core.internal;

import org.jspecify.annotations.NullMarked;
