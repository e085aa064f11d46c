/** What keeps tests from real accounts. */
@NullMarked
package io.github.flarebind.testing.guard;

import org.jspecify.annotations.NullMarked;
