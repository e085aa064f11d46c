package io.github.flarebind.testing;

import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.r2.R2Client;
import io.github.flarebind.r2.transfer.R2Transfer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** A program that uploads a file and downloads it again over a socket, with the service in the same process. */
final class LargeTransfer {
    private LargeTransfer() {}

    /** Takes the size in MiB and a folder; says whether what came back is what went. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[1]);
        Path sent = write(folder.resolve("sent"), Integer.parseInt(arguments[0]));
        Path received = folder.resolve("received");
        try (InMemoryCloudflare cloudflare = InMemoryCloudflare.create();
                CloudflareEmulator emulator = cloudflare.serve();
                CloudflareClient client = emulator.client()) {
            R2Client r2 = R2Client.of(client);
            r2.create("files");
            R2Transfer transfer = R2Transfer.of(r2.s3().bucket("files"));
            transfer.upload(sent, "k");
            transfer.download("k", received);
        }
        System.out.println(Files.mismatch(sent, received) == -1 ? "equal" : "different");
    }

    private static Path write(Path file, int mebibytes) throws IOException {
        byte[] chunk = new byte[1 << 20];
        Random random = new Random(mebibytes);
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < mebibytes; i++) {
                random.nextBytes(chunk);
                out.write(chunk);
            }
        }
        return file;
    }
}
