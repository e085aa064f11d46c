/** The names of a wrangler configuration, as a Worker has them in {@code env}. */
@NullMarked
package io.github.flarebind.env;

import org.jspecify.annotations.NullMarked;
