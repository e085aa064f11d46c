package io.github.flarebind.env.internal;

import io.github.flarebind.env.WranglerConfigException;

/**
 * Where in a configuration something stands.
 *
 * @param file the file
 * @param line its line, counted from 1
 * @param path the way to it, such as {@code env.staging.d1_databases[0].binding}
 */
public record Place(String file, int line, String path) {
    /** What is wrong here; {@code why} goes on after the path, such as {@code " is missing"}. */
    public WranglerConfigException wrong(String why) {
        return new WranglerConfigException(file, line, told(why));
    }

    String told(String why) {
        return (path.isEmpty() ? "the configuration" : path) + why;
    }
}
