package io.github.flarebind.d1;

import java.util.List;

/** Where migrations lie. */
interface MigrationSource {
    /**
     * The files that fit, in any order.
     *
     * @throws IllegalArgumentException when there is no such folder
     */
    List<MigrationFile> files(MigrationPattern pattern);
}
