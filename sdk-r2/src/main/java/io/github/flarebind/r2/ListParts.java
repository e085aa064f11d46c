package io.github.flarebind.r2;

import io.github.flarebind.core.internal.ApiCall;
import io.github.flarebind.core.internal.Parts;
import io.github.flarebind.core.internal.Plan;
import io.github.flarebind.r2.internal.R2Operation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All parts of an upload, page by page.
 *
 * @param upload the calls of the upload
 */
record ListParts(S3Upload upload) implements Plan.Work<List<R2PartInfo>> {
    @Override
    public List<R2PartInfo> run(Parts parts) {
        List<R2PartInfo> all = new ArrayList<>();
        for (Optional<Long> marker = page(parts, Optional.empty(), all);
                marker.isPresent();
                marker = page(parts, marker, all)) {}
        return List.copyOf(all);
    }

    /** Returns where the next page begins. */
    private Optional<Long> page(Parts parts, Optional<Long> marker, List<R2PartInfo> all) {
        ListedParts page = call(upload.in(parts), marker).await();
        all.addAll(page.parts);
        return page.next;
    }

    private static ApiCall<ListedParts> call(S3Upload upload, Optional<Long> marker) {
        return upload.toUpload(R2Operation.LIST_PARTS, "GET")
                .query("part-number-marker", marker)
                .decode(answer -> read(S3Errors.success(answer, "ListPartsResult"), marker));
    }

    private static ListedParts read(XmlElement told, Optional<Long> marker) throws IOException {
        List<R2PartInfo> parts = new ArrayList<>();
        for (XmlElement part : told.all("Part")) {
            parts.add(part(part));
        }
        if (!told.value("IsTruncated").strip().equals("true")) {
            return new ListedParts(parts, Optional.empty());
        }
        long next = told.number("NextPartNumberMarker");
        if (next <= marker.orElse(0L)) {
            throw new IOException("the next page of parts begins at " + next + ", where it was already");
        }
        return new ListedParts(parts, Optional.of(next));
    }

    private static R2PartInfo part(XmlElement told) throws IOException {
        try {
            int number = Math.toIntExact(told.number("PartNumber"));
            R2UploadedPart part = new R2UploadedPart(number, told.value("ETag").strip());
            return new R2PartInfo(part, told.number("Size"), told.moment("LastModified"));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new IOException("the number of a part is out of range", e);
        }
    }

    private record ListedParts(List<R2PartInfo> parts, Optional<Long> next) {}
}
