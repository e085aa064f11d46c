/** What a call can end with when it does not end well. */
@NullMarked
package io.github.flarebind.core.error;

import org.jspecify.annotations.NullMarked;
