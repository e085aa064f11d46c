package io.github.flarebind.kv.internal;

import static io.github.flarebind.core.internal.Meaning.CONFLICT;
import static io.github.flarebind.core.internal.Meaning.INVALID;
import static io.github.flarebind.core.internal.Meaning.NOT_FOUND;

import io.github.flarebind.core.error.ApiError;
import io.github.flarebind.core.internal.Code;
import io.github.flarebind.core.internal.Product;
import java.util.List;
import java.util.Optional;

/** What KV means by its codes. */
public final class KvProduct implements Product {
    /** The code of a missing key. */
    public static final int KEY_NOT_FOUND = 10009;

    /** The code of a missing namespace. */
    public static final int NAMESPACE_NOT_FOUND = 10013;

    /** The code of a title that another namespace has. */
    public static final int TITLE_TAKEN = 10014;

    static final Product INSTANCE = new KvProduct();

    private static final String BULK = "A bulk get takes 1 to 100 keys";
    private static final String EXPIRY = "A key expires at least 60 seconds ahead: check this machine's clock, too";

    // 10001 is not here: it is told of what is invalid as well as of what is not allowed
    private static final List<Code> TABLE = List.of(
            new Code(KEY_NOT_FOUND, NOT_FOUND),
            new Code(NAMESPACE_NOT_FOUND, NOT_FOUND),
            new Code(TITLE_TAKEN, CONFLICT, "Choose another title, or use the namespace that has it"),
            new Code(10019, INVALID, "A title has 1 to 512 characters"),
            new Code(10012, INVALID, BULK),
            new Code(10029, INVALID, BULK),
            new Code(10033, INVALID, EXPIRY),
            new Code(10034, INVALID, EXPIRY));

    private KvProduct() {}

    @Override
    public String name() {
        return "KV";
    }

    @Override
    public Optional<Code> code(ApiError error) {
        return Code.in(TABLE, error);
    }
}
