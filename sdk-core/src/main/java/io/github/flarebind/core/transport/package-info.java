/** The seam between the client and the wire: one request in, one response out. */
@NullMarked
package io.github.flarebind.core.transport;

import org.jspecify.annotations.NullMarked;
