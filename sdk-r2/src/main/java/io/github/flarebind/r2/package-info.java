/** Cloudflare R2 as a Worker sees it. */
@NullMarked
package io.github.flarebind.r2;

import org.jspecify.annotations.NullMarked;
