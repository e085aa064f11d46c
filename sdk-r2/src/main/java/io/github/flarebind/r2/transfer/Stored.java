package io.github.flarebind.r2.transfer;

import io.github.flarebind.r2.R2MultipartOptions;
import io.github.flarebind.r2.R2PutOptions;

/** What is stored beside an object, whether it goes whole or in parts. */
final class Stored {
    private Stored() {}

    static R2PutOptions whole(R2MultipartOptions options) {
        return R2PutOptions.builder()
                .httpMetadata(options.httpMetadata())
                .customMetadata(options.customMetadata())
                .storageClass(options.storageClass())
                .customerKey(options.customerKey())
                .build();
    }

    /** With a key of the caller's, ETags are not made of the bytes alone. */
    static boolean comparable(R2MultipartOptions options) {
        return options.customerKey().isEmpty();
    }
}
