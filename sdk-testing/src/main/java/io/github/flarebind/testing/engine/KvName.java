package io.github.flarebind.testing.engine;

import static io.github.flarebind.testing.engine.ServiceException.Kind.INVALID;

import io.github.flarebind.kv.internal.KvLimits;
import java.util.List;
import java.util.Optional;

/**
 * What a namespace is made with.
 *
 * @param id its id
 * @param title its title
 * @param jurisdiction where its data must stay
 */
record KvName(String id, String title, Optional<String> jurisdiction) {
    private static final int TITLE_INVALID = 10019;
    private static final int MALFORMED = 10026;
    private static final List<String> JURISDICTIONS = List.of("eu", "fedramp", "us");

    KvName {
        checkTitle(title);
        jurisdiction.filter(one -> !JURISDICTIONS.contains(one)).ifPresent(one -> {
            throw new ServiceException(
                    INVALID, MALFORMED, "jurisdiction is one of " + String.join(", ", JURISDICTIONS));
        });
    }

    static String checkTitle(String title) {
        if (title.isBlank() || title.length() > KvLimits.TITLE_CHARS) {
            throw new ServiceException(INVALID, TITLE_INVALID, "namespace title is invalid");
        }
        return title;
    }
}
