package io.github.flarebind.testing.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Fills one page from the sorted objects; all keys with one delimited prefix count once. */
final class R2PageFiller {
    private final R2Selection selection;
    private final List<R2Record> objects = new ArrayList<>();
    private final Set<String> prefixes = new LinkedHashSet<>();
    private String last = "";

    R2PageFiller(R2Selection selection) {
        this.selection = selection;
    }

    R2Page fill(Iterable<R2Record> sorted) {
        for (R2Record found : sorted) {
            if (found.key().startsWith(selection.prefix())) {
                Optional<String> group = selection.group(found.key());
                boolean shown = group.filter(prefixes::contains).isPresent();
                if (!shown && objects.size() + prefixes.size() == selection.limit()) {
                    return page(Optional.of(R2Selection.cursorAt(last)));
                }
                group.ifPresentOrElse(prefixes::add, () -> objects.add(found));
                last = found.key();
            }
        }
        return page(Optional.empty());
    }

    private R2Page page(Optional<String> cursor) {
        return new R2Page(objects, List.copyOf(prefixes), cursor);
    }
}
