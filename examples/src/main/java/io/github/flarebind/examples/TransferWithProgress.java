package io.github.flarebind.examples;

import io.github.flarebind.r2.R2Bucket;
import io.github.flarebind.r2.R2Client;
import io.github.flarebind.r2.transfer.R2Transfer;
import io.github.flarebind.r2.transfer.TransferOptions;
import io.github.flarebind.testing.InMemoryCloudflare;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Uploads a file of 40 MiB into R2, in memory, and downloads it again; a bar on the console shows how far it is. */
public final class TransferWithProgress {
    private static final int SIZE = 40 << 20;

    private TransferWithProgress() {}

    /** Runs it; the files go to a folder for temporary ones and are deleted. */
    public static void main(String... args) throws IOException {
        run(System.out);
    }

    static void run(PrintStream out) throws IOException {
        Path sent = Files.createTempFile("flarebind-", ".sent");
        Path received = Files.createTempFile("flarebind-", ".received");
        try (InMemoryCloudflare cloudflare = InMemoryCloudflare.create()) {
            Files.write(sent, new byte[SIZE]);
            R2Client r2 = R2Client.of(cloudflare.client());
            r2.create("backups");
            transfer(r2.s3().bucket("backups"), sent, received, out);
            out.println(Files.mismatch(sent, received) < 0 ? "What came back is what went." : "It came back changed.");
        } finally {
            Files.delete(sent);
            Files.delete(received);
        }
    }

    private static void transfer(R2Bucket bucket, Path sent, Path received, PrintStream out) {
        out.println("Upload");
        try (ProgressBar bar = new ProgressBar(out)) {
            showing(bucket, bar).upload(sent, "backup");
        }
        out.println("Download");
        try (ProgressBar bar = new ProgressBar(out)) {
            showing(bucket, bar).download("backup", received);
        }
    }

    private static R2Transfer showing(R2Bucket bucket, ProgressBar bar) {
        return R2Transfer.of(bucket, TransferOptions.builder().onProgress(bar).build());
    }
}
