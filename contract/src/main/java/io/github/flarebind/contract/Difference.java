package io.github.flarebind.contract;

/**
 * Something about which Cloudflare's local runtime, its production and its documentation disagree, and which side the
 * in-memory Cloudflare takes. A case that it concerns names it in {@link Checked#differs()}.
 */
public enum Difference {
    D1_RESOURCES(
            "The local runtime has the databases of its configuration, makes and deletes none, and takes an unknown one for an"
                    + " empty one.",
            "documentation: they are made and deleted, and what is nowhere is a 404"),
    D1_TRANSFERS("The local runtime has no import, export or time travel.", "documentation"),
    D1_LISTED(
            "In the local runtime databases have no date and bear the binding's name; in production a listing's `total_count`"
                    + " has been seen as 0.",
            "names and dates as documented, totals of 0 as production; the client relies on none of them"),
    D1_FIELDS(
            "`fields` of a database is one list with commas in the documentation and in wrangler, a repeated parameter in"
                    + " Cloudflare's TypeScript SDK.",
            "both are read"),
    D1_IMPORT_ERRORS("An import's error stands in `error` or in `errors`.", "`error`; the client reads both"),
    D1_ANSWERS(
            "Of several statements in one text the local runtime answers the last one alone; the REST API one by one.",
            "documentation: a result each"),
    D1_LENGTH(
            "100,000 bytes are the limit of one statement in the documentation, and of all that is still to run in the local"
                    + " runtime.",
            "documentation"),
    D1_VALUE_SIZE(
            "The local runtime takes texts, blobs and rows of any size; production 2,000,000 bytes.", "documentation"),
    D1_ARGUMENTS(
            "Functions have 32 arguments at most in the documentation, 127 in the local runtime.", "documentation"),
    D1_ERROR_STATUS(
            "SQL that fails is a 500 with code 10001 in the local runtime's REST API, in production a 400 with code 7500; the"
                    + " text is the same.",
            "production"),
    D1_ERROR_SUFFIX(
            "A constraint's text ends with `(extended: SQLITE_CONSTRAINT_..)` in the local runtime; production may leave that out.",
            "the local runtime; the client does not need it"),
    D1_ENDED_TRANSACTION(
            "Where SQLite ends the transaction by itself (`OR ROLLBACK`, a deferred foreign key at the end) the local runtime"
                    + " tells only an internal error and starts the database anew; documentation has SQLite's text.",
            "documentation; either way everything is undone"),
    D1_TEXT_PARAMETERS(
            "The local runtime's REST API takes parameters that are text; production's every JSON value, though its schema says"
                    + " text. So the client writes other values into the SQL for the local runtime.",
            "production, and what Worker bindings do in the local runtime"),
    D1_WHOLE_NUMBERS(
            "A whole number that is bound is a REAL in the local runtime's Worker bindings, an INTEGER in the documentation of the"
                    + " REST API. Production was not asked.",
            "REAL, as the runtime, the only one that was asked"),
    D1_META(
            "`served_by` is `miniflare.db` in the local runtime, a version in production, which adds region and colo; `changes`"
                    + " may be counted otherwise with triggers and cascades.",
            "the local runtime's fields and counts, `served_by` is `in-memory`"),
    D1_BLANK_STATEMENTS(
            "The local runtime leaves a blank statement out of a batch's results; production is unknown.",
            "no side: the client refuses it"),

    KV_BULK(
            "The local runtime has no bulk writes: there the client goes key by key. wrangler deletes in bulk by `DELETE /bulk`,"
                    + " the documentation by `POST /bulk/delete`.",
            "documentation, and both ways of deleting"),
    KV_BULK_TEXT(
            "A bulk get of bytes that are no UTF-8 gives U+FFFD for them in the local runtime; documentation says that it is for"
                    + " text alone.",
            "documentation: such a value is a 400"),
    KV_CONSISTENCY(
            "In production a write may be seen 60 s late elsewhere, absence too, and a key takes one write a second; in the local"
                    + " runtime neither.",
            "the local runtime; `kvTraits(STALE_READS, ONE_WRITE_A_SECOND)` is production"),
    KV_EXPIRATIONS("The local runtime's REST API ignores expirations.", "documentation"),
    KV_METADATA(
            "The bulk get of the local runtime's REST API ignores `withMetadata`; its listings tell metadata.",
            "documentation"),
    KV_NUL("A key with NUL in it is stored, but not listed by the local runtime.", "it is listed"),
    KV_RESOURCES(
            "The local runtime has the namespaces of its configuration, and makes, renames and deletes none.",
            "documentation"),
    KV_PAGES(
            "A page of production may be empty and not be the last one; not so in the local runtime.", "local runtime"),

    R2_BULK_DELETE(
            "Many keys in one REST call are in the local runtime, not in the documentation.",
            "documentation: the client deletes one by one over REST, a thousand a call over S3"),
    R2_CHECKSUMS("Of checksums the local runtime looks at `Content-MD5` alone.", "documentation: at each"),
    R2_CONFLICT_CODE(
            "A bucket's name that is taken has been seen as 10004; the documentation has 10073, a 409.",
            "10004 with a 409; the client takes both for the same"),
    R2_CUSTOMER_KEYS("The local runtime answers 501 to customer keys.", "documentation"),
    R2_ENCODED_BYTES(
            "Over S3 the local runtime compresses what it sends of an object whose `Content-Encoding` is gzip.",
            "documentation: bytes stay as they are"),
    R2_ENCODED_WORDS(
            "Over S3 the local runtime keeps metadata in encoded words as it comes; R2 decodes it.", "documentation"),
    R2_GET_CONDITIONS("Over REST the local runtime's get ignores conditions; over S3 it heeds them.", "documentation"),
    R2_GET_SIZE(
            "Over REST the local runtime sends objects in chunks, so that their size is not told beforehand.",
            "documentation: `Content-Length`"),
    R2_HTTP_METADATA(
            "Over REST the local runtime keeps of HTTP metadata the type alone; over S3 all of it.", "documentation"),
    R2_LINE_BREAKS(
            "In the local runtime a key with a line break is stored over REST and cannot be deleted, and cannot be put over S3.",
            "documentation: it is a key like any other"),
    R2_PART_ETAGS(
            "The local runtime makes ETags of parts up, so a multipart ETag cannot be told beforehand; documentation: MD5.",
            "documentation"),
    R2_PUT_SIZE(
            "`size` in the answer to a put is text in Cloudflare's TypeScript SDK, a number in the local runtime.",
            "text"),
    R2_RESOURCES(
            "The local runtime has the buckets of its configuration, and makes and deletes none.", "documentation"),
    R2_SLASHES(
            "wrangler sends a key's slashes as they are, Cloudflare's SDKs as `%2F`; the local runtime takes `%2F` alone.",
            "both; the client sends `%2F`"),
    R2_START_AFTER("Over REST the local runtime ignores `start_after`.", "documentation"),
    R2_STORAGE_CLASSES("The local runtime keeps no storage class.", "documentation"),
    R2_UPLOAD_LISTS("The local runtime answers 501 to lists of uploads and of parts.", "documentation"),

    QUEUES_ATTEMPTS(
            "The documentation of pull consumers counts `max_retries` deliveries, that of Workers one more.",
            "one more, as the local runtime does for Workers"),
    QUEUES_BATCH_BYTES("A batch has 256 KB in the documentation, 288,000 bytes in the local runtime.", "256,000 bytes"),
    QUEUES_BYTES(
            "Worker bindings send bytes; the REST API's schema has text and JSON alone.",
            "documentation: the client sends bytes as base64 in a text"),
    QUEUES_DELAYS("Delays go up to 24 hours; older pages say 12.", "24 hours"),
    QUEUES_JSON(
            "A JSON body is pulled as base64 in the documentation; both base64 and plain text have been seen in production.",
            "base64; the client reads both"),
    QUEUES_LATE_ACKS(
            "An ack after its lease: one page counts it even if another has the message meanwhile, another only before.",
            "only before, and a warning afterwards"),
    QUEUES_METRICS(
            "Metrics are best effort; those in the answer to a send are of before it in the local runtime's Worker bindings.",
            "those of before it; a call of their own is exact"),
    QUEUES_ORDER(
            "Production promises no order and may deliver twice; the local runtime keeps the order.",
            "in order and once; `queueTraits(DUPLICATES, REORDERING)` is production"),
    QUEUES_PAGES("Lists of queues have one page in Cloudflare's SDK, several in wrangler.", "several"),
    QUEUES_PURGE(
            "The answer to a purge is the queue in Cloudflare's SDK, its state in wrangler.",
            "no side: the client ignores it"),
    QUEUES_WORKER(
            "A consumer's Worker is `script_name` in Cloudflare's SDK, `script` or `service` in wrangler.",
            "both `script_name` and `script`");

    private final String says;
    private final String side;

    Difference(String says, String side) {
        this.says = says;
        this.side = side;
    }

    /** How they disagree. */
    public String says() {
        return says;
    }

    /** The side that the in-memory Cloudflare takes. */
    public String side() {
        return side;
    }
}
