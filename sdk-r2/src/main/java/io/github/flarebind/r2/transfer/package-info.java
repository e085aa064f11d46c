/** Files, folders and streams of any size into and out of R2, in parts. */
@NullMarked
package io.github.flarebind.r2.transfer;

import org.jspecify.annotations.NullMarked;
