/** What a client tells of its calls while they happen, for logs, metrics and traces. */
@NullMarked
package io.github.flarebind.core.event;

import org.jspecify.annotations.NullMarked;
