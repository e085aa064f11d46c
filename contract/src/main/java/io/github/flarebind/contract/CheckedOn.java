package io.github.flarebind.contract;

/** A place where a behaviour can be checked. */
public enum CheckedOn {
    /** Cloudflare's own local runtime was asked, and does it; the conformance run holds the annotations to that. */
    LOCAL_RUNTIME("local runtime"),

    /** Cloudflare's documentation, its own clients, or others' reports say so; we have not seen it. */
    DOCUMENTATION("documentation"),

    /** None of them tells: it is what we think likely. */
    NOT_YET("not yet"),

    /** The Java client does it by itself, so there is nothing to check: another client may do otherwise. */
    CLIENT("client");

    private final String words;

    CheckedOn(String words) {
        this.words = words;
    }

    /** What the table calls it. */
    public String words() {
        return words;
    }
}
