package io.github.flarebind.testing.operations;

import java.util.List;
import java.util.stream.Stream;

/** The list of all operations: every public method that sends, as calls that can be made. */
final class Operations {
    private Operations() {}

    static List<Sample<?>> all() {
        return Stream.of(
                        KvSamples.all(),
                        KvReadSamples.all(),
                        KvBulkSamples.all(),
                        KvNamespaceSamples.all(),
                        D1Samples.all(),
                        R2Samples.all(),
                        R2S3Samples.all(),
                        R2UploadSamples.all(),
                        R2ClientSamples.all(),
                        R2TransferSamples.all(),
                        QueuesSamples.all(),
                        QueuesAccountSamples.all(),
                        ConsumersSamples.all())
                .<Sample<?>>flatMap(List::stream)
                .toList();
    }
}
