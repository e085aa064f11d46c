/** How the services behave: no HTTP, no JSON, a clock inside. */
@NullMarked
package io.github.flarebind.testing.engine;

import org.jspecify.annotations.NullMarked;
