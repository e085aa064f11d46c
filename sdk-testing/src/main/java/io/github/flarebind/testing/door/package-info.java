/** The socket in front: a small HTTP/1.1 server. */
@NullMarked
package io.github.flarebind.testing.door;

import org.jspecify.annotations.NullMarked;
