/** Programs that a newcomer runs first. */
@NullMarked
package io.github.flarebind.examples;

import org.jspecify.annotations.NullMarked;
