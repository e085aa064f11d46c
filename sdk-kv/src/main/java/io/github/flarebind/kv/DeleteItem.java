package io.github.flarebind.kv;

/**
 * A key on its way to be deleted.
 *
 * @param key the key
 * @param tries how often it was sent
 */
record DeleteItem(String key, int tries) implements BulkItem<DeleteItem> {
    @Override
    public long bytes() {
        return key.length();
    }

    @Override
    public boolean large() {
        return false;
    }

    @Override
    public DeleteItem again() {
        return new DeleteItem(key, tries + 1);
    }
}
