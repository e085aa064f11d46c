package io.github.flarebind.d1;

import java.nio.file.Path;

/**
 * What an export came to.
 *
 * @param file the file that was written
 * @param bytes its size
 * @param filename what the service calls it
 */
public record D1ExportResult(Path file, long bytes, String filename) {}
