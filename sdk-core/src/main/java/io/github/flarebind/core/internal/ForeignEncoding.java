package io.github.flarebind.core.internal;

import io.github.flarebind.core.transport.Headers;
import java.util.Optional;

/** An encoding that a JSON answer came in although none is ever asked for: something between added it. */
final class ForeignEncoding {
    private ForeignEncoding() {}

    /** What to say of it, if there is one. */
    static Optional<String> of(Headers headers) {
        return headers.all("content-encoding").stream()
                .map(String::strip)
                .filter(encoding -> !encoding.isEmpty() && !encoding.equalsIgnoreCase("identity"))
                .findFirst()
                .map(encoding -> "answered in the encoding " + OneLine.of(encoding, 40) + ", which was not asked for");
    }
}
