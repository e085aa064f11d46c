package io.github.flarebind.kv;

/**
 * A key on its way to be deleted.
 *
 * @param key the key
 * @param single whether it goes by itself
 * @param tries how often it was sent
 */
record DeleteItem(String key, boolean single, int tries) implements BulkItem<DeleteItem> {
    @Override
    public long bytes() {
        return key.length();
    }

    @Override
    public DeleteItem again() {
        return new DeleteItem(key, single, tries + 1);
    }
}
