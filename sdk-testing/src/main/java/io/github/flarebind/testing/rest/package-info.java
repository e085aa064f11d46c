/** Cloudflare's REST API over the engines: a request in, an engine call, an envelope out. */
@NullMarked
package io.github.flarebind.testing.rest;

import org.jspecify.annotations.NullMarked;
