package io.github.flarebind.r2;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The ETag that R2 reckons for an object of several parts. */
final class MultipartEtag {
    private MultipartEtag() {}

    /** The MD5 of the parts' MD5s, with their number behind; empty when an ETag of {@code parts}, by number, is no MD5. */
    static Optional<String> of(List<R2UploadedPart> parts) {
        ByteArrayOutputStream digests = new ByteArrayOutputStream();
        for (R2UploadedPart part : parts) {
            if (!part.etag().matches("[0-9a-f]{32}")) {
                return Optional.empty();
            }
            digests.writeBytes(HexFormat.of().parseHex(part.etag()));
        }
        String md5 = HexFormat.of().formatHex(Md5.of(digests.toByteArray()));
        return Optional.of(md5 + '-' + parts.size());
    }
}
