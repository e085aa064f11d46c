/** Clients that others made, unchanged, on the emulator. */
@NullMarked
package io.github.flarebind.clients;

import org.jspecify.annotations.NullMarked;
