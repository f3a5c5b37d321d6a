package io.reelkeep.storage.fs;

import io.reelkeep.application.kit.BreakingAfter;
import io.reelkeep.application.kit.SampleBytes;
import io.reelkeep.application.shared.port.BlobStoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A second process with a store of its own. */
public final class OtherProcess {
    /** How many bytes have come when the writing process goes silent. */
    static final int BYTES_BEFORE_SILENCE = 1024 * 1024;

    private OtherProcess() {}

    public static void main(String[] args) {
        try (FileBlobStore store = new FileBlobStore(Path.of(args[1]))) {
            if (args[0].equals("write")) {
                store.append(SampleBytes.blobId(2), 0, new BreakingAfter(1000));
                store.write(SampleBytes.blobId(1), sampleThenSilence(), blob -> {});
            }
            System.out.print("taken");
        } catch (BlobStoreException refused) {
            System.out.print("refused");
        }
    }

    private static InputStream sampleThenSilence() {
        InputStream silence = new InputStream() {
            @Override
            public int read() throws IOException {
                System.out.println("silent");
                return System.in.read();
            }
        };
        return new SequenceInputStream(SampleBytes.stream(SampleBytes.of(BYTES_BEFORE_SILENCE)), silence);
    }

    /** What another process is told when it opens the store: "taken" or "refused". */
    static String opens(Path root) throws IOException, InterruptedException {
        Process process = start("open", root);
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return told;
    }

    /** A process that has appended 1,000 bytes to blob 2 and is in the middle of writing blob 1. */
    static Process inTheMiddleOfAWrite(Path root) throws IOException {
        Process process = start("write", root);
        process.inputReader(StandardCharsets.UTF_8).readLine();
        return process;
    }

    private static Process start(String mode, Path root) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProcess.class.getName(),
                        mode,
                        root.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
