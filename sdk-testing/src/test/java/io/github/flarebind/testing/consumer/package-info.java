/** A queue's consumer on the in-memory service, its clock turned by hand. */
@NullMarked
package io.github.flarebind.testing.consumer;

import org.jspecify.annotations.NullMarked;
