/** The client of a Cloudflare account, and the words that all four services share. */
@NullMarked
package io.github.flarebind.core;

import org.jspecify.annotations.NullMarked;
