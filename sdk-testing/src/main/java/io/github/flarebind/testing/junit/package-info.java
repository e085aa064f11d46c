/** JUnit 5 with an in-memory Cloudflare; the only package that needs JUnit. */
@NullMarked
package io.github.flarebind.testing.junit;

import org.jspecify.annotations.NullMarked;
