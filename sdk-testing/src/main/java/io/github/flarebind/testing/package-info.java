/** An in-memory Cloudflare: the services themselves, in process or on a socket. */
@NullMarked
package io.github.flarebind.testing;

import org.jspecify.annotations.NullMarked;
