/** The service over HTTP, in memory. */
@NullMarked
package io.github.flarebind.examples.items;

import org.jspecify.annotations.NullMarked;
