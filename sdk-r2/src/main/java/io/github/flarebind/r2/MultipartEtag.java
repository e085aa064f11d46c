package io.github.flarebind.r2;

import io.github.flarebind.r2.internal.Md5;
import java.util.List;
import java.util.Optional;

/** The ETag that R2 reckons for an object of several parts. */
final class MultipartEtag {
    private MultipartEtag() {}

    /** The MD5 of the parts' MD5s, with their number behind; empty when an ETag of {@code parts}, by number, is no MD5. */
    static Optional<String> of(List<R2UploadedPart> parts) {
        List<String> etags = parts.stream().map(R2UploadedPart::etag).toList();
        boolean digests = etags.stream().allMatch(etag -> etag.matches("[0-9a-f]{32}"));
        return digests ? Optional.of(Md5.ofParts(etags)) : Optional.empty();
    }
}
