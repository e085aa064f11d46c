package io.github.flarebind.kv;

/**
 * A namespace of the account.
 *
 * @param id its id, 32 hexadecimal digits
 * @param title its title, unique in the account
 */
public record KvNamespaceInfo(String id, String title) {}
