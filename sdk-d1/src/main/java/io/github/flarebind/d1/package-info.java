/** Cloudflare D1 as a Worker sees it. */
@NullMarked
package io.github.flarebind.d1;

import org.jspecify.annotations.NullMarked;
