package io.reelkeep.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.reelkeep.application.shared.SignedText;
import io.reelkeep.domain.deletion.DeletionReceipt;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a receipt of deletion without any server: 0 when it is as the house has signed it, 1 when not. */
@Command(
        name = "verify-receipt",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Checks a receipt of deletion.")
public final class VerifyReceiptCommand implements Callable<Integer> {
    private static final int BROKEN = 1;
    private static final JsonMapper JSON = new JsonMapper();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "<file>", description = "What GET .../deletion-receipt answered")
    Path file = Path.of("receipt.json");

    @Option(
            names = "--key",
            description =
                    "The key that it must be signed with, as GET /api/signing-key told it; default: the one in the file")
    Optional<String> key = Optional.empty();

    /** @return the exit code */
    public static int run(String... arguments) {
        return new CommandLine(new VerifyReceiptCommand()).execute(arguments);
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        JsonNode json = JSON.readTree(Files.readString(file));
        try {
            DeletionReceipt receipt = ReceiptFile.receipt(json);
            String signedBy = key.orElseGet(() -> AuditFile.text(json, "public_key"));
            String state = receipt.state().name().toLowerCase(Locale.ROOT);
            if (!state.equals(AuditFile.text(json, "state"))
                    || !SignedText.isSigned(receipt.text(), receipt.signature(), signedBy)) {
                out.println("BROKEN: this is not what was signed with key " + signedBy);
                return BROKEN;
            }
            out.println("recording " + receipt.tombstone().recording() + ", "
                    + receipt.objects().size() + " objects, " + state + ", key " + signedBy);
            out.println("OK");
            return 0;
        } catch (IllegalArgumentException | DateTimeException malformed) {
            out.println("BROKEN: " + malformed.getMessage());
            return BROKEN;
        }
    }
}
