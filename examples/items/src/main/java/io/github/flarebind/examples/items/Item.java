package io.github.flarebind.examples.items;

/** An item, as D1 keeps it, KV remembers it and JSON shows it; it never changes. */
public record Item(long id, String name, long priceCents, String createdAt) {}
