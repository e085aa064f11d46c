/** What a client meets on real sockets when answers break, are large, or are many. */
@NullMarked
package io.github.flarebind.testing.faults;

import org.jspecify.annotations.NullMarked;
