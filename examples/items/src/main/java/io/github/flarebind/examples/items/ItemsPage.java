package io.github.flarebind.examples.items;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some items, newest first; the cursor asks for those after them, and there is none when there are no more. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ItemsPage(List<Item> items, @Nullable String cursor) {
    /** Copies the items. */
    public ItemsPage {
        items = List.copyOf(items);
    }
}
