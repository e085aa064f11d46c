package io.github.flarebind.testing.engine;

/**
 * Where a bucket is found.
 *
 * @param jurisdiction where its data must stay; {@code default} for anywhere
 * @param name its name, unique there
 * @param location where it stands
 */
record R2Place(String jurisdiction, String name, String location) {}
