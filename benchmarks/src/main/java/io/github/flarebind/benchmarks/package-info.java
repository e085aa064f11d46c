/** Measurements of the in-memory Cloudflare. */
@NullMarked
package io.github.flarebind.benchmarks;

import org.jspecify.annotations.NullMarked;
