package io.github.flarebind.env.internal;

import java.util.Locale;
import java.util.Optional;

/**
 * What the Worker is called, if it is.
 *
 * @param name its name, that of the environment included
 */
public record WorkerName(Optional<String> name) {
    /** What wrangler calls a resource that the Worker has as {@code binding} and that has no name of its own. */
    public String resource(String binding) {
        String last = binding.toLowerCase(Locale.ROOT).replace('_', '-');
        return name.map(worker -> worker + '-' + last).orElse(last);
    }
}
