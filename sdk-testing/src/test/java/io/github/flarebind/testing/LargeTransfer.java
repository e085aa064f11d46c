package io.github.flarebind.testing;

import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.r2.R2Client;
import io.github.flarebind.r2.transfer.R2Transfer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** A program that uploads a file, as such or as a stream, and downloads it again over a socket, with the service in the same process. */
final class LargeTransfer {
    private LargeTransfer() {}

    /** Takes the size in MiB, a folder, and whether it goes as a "file" or a "stream"; says whether what came back is what went. */
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
            upload(transfer, sent, arguments[2].equals("stream"));
            transfer.download("k", received);
        }
        System.out.println(Files.mismatch(sent, received) == -1 ? "equal" : "different");
    }

    private static void upload(R2Transfer transfer, Path file, boolean asStream) throws IOException {
        if (asStream) {
            try (InputStream in = Files.newInputStream(file)) {
                transfer.upload(in, "k");
            }
        } else {
            transfer.upload(file, "k");
        }
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
