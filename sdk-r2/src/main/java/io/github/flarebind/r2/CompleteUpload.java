package io.github.flarebind.r2;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.error.CallCancelledException;
import io.github.flarebind.core.error.CloudflareException;
import io.github.flarebind.core.error.OutcomeUnknownException;
import io.github.flarebind.core.internal.Parts;
import io.github.flarebind.core.internal.Plan;
import io.github.flarebind.r2.internal.R2Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Completes an upload, and asks what became of it: the answer tells the ETag alone, and none is told where it was lost.
 *
 * @param upload the calls of the upload
 * @param joined its parts, by number
 */
record CompleteUpload(S3Upload upload, List<R2UploadedPart> joined) implements Plan.Work<R2Object> {
    @Override
    public R2Object run(Parts parts) {
        try {
            Optional<String> etag = upload.in(parts).join(request()).await();
            return etag.isPresent() ? completed(parts, etag.get()) : settled(parts, unknown());
        } catch (OutcomeUnknownException e) {
            return settled(parts, e);
        }
    }

    private Body request() {
        return Body.of(XmlText.document(
                "CompleteMultipartUpload",
                joined.stream().map(CompleteUpload::xml).collect(Collectors.joining())));
    }

    private static String xml(R2UploadedPart part) {
        return XmlText.element(
                "Part",
                XmlText.leaf("PartNumber", Integer.toString(part.partNumber()))
                        + XmlText.leaf("ETag", '"' + part.etag() + '"'));
    }

    private OutcomeUnknownException unknown() {
        return new OutcomeUnknownException(
                R2Operation.COMPLETE_UPLOAD.title(),
                upload.calls().named(upload.key()),
                "the upload is no longer there after an attempt that was not answered: perhaps that one completed it. Look"
                        + " at the object",
                null);
    }

    /** It is complete, whatever comes now. */
    private R2Object completed(Parts parts, String etag) {
        try {
            return head(parts).filter(found -> found.etag().equals(etag)).orElseGet(() -> bare(etag));
        } catch (CallCancelledException e) {
            throw e;
        } catch (CloudflareException e) {
            return bare(etag);
        }
    }

    /** An object that no more is known of, or that another one stands in the place of already. */
    private R2Object bare(String etag) {
        return new R2Object(
                upload.key(),
                Optional.empty(),
                -1,
                etag,
                upload.calls().runtime().time().now(),
                R2HttpMetadata.none(),
                Map.of(),
                Optional.empty(),
                R2Checksums.none(),
                Optional.empty(),
                upload.customerKey().map(R2CustomerKey::md5));
    }

    private R2Object settled(Parts parts, OutcomeUnknownException lost) {
        Optional<String> expected = MultipartEtag.of(joined);
        if (expected.isEmpty()) { // ETags that are no MD5s, such as the local runtime gives
            throw lost;
        }
        try {
            return head(parts)
                    .filter(found -> found.etag().equals(expected.get()))
                    .orElseThrow(() -> lost);
        } catch (CloudflareException e) {
            if (e != lost) {
                lost.addSuppressed(e);
            }
            throw lost;
        }
    }

    private Optional<R2Object> head(Parts parts) {
        return upload.in(parts).calls().head(upload.key(), upload.customerKey()).await();
    }
}
