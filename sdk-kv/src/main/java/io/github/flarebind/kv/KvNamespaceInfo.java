package io.github.flarebind.kv;

import java.util.Optional;

/**
 * A namespace of the account.
 *
 * @param id its id, 32 hexadecimal digits
 * @param title its title, unique in the account
 * @param supportsUrlEncoding whether keys may be percent-encoded in URLs, as they are here; true but for very old ones
 * @param jurisdiction the region of law that it stays in, such as {@code eu}, if it was given one
 */
public record KvNamespaceInfo(
        String id, String title, Optional<Boolean> supportsUrlEncoding, Optional<String> jurisdiction) {}
