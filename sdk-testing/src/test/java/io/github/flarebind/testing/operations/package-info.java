/** One list of all operations, and what runs over it. */
@NullMarked
package io.github.flarebind.testing.operations;

import org.jspecify.annotations.NullMarked;
