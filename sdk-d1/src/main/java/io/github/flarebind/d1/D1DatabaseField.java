package io.github.flarebind.d1;

/** What {@link D1Client#get(String, java.util.Set)} can leave out: everything but id and name. */
public enum D1DatabaseField {
    /** {@link D1DatabaseInfo#createdAt()}. */
    CREATED_AT("created_at"),
    /** {@link D1DatabaseInfo#version()}. */
    VERSION("version"),
    /** {@link D1DatabaseInfo#jurisdiction()}. */
    JURISDICTION("jurisdiction"),
    /** {@link D1DatabaseInfo#fileSize()}. */
    FILE_SIZE("file_size"),
    /** {@link D1DatabaseInfo#tables()}. */
    TABLES("num_tables"),
    /** {@link D1DatabaseInfo#runningInRegion()}. */
    RUNNING_IN_REGION("running_in_region"),
    /** {@link D1DatabaseInfo#readReplication()}. */
    READ_REPLICATION("read_replication");

    private final String code;

    D1DatabaseField(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
