package io.reelkeep.verifier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.reelkeep.application.audit.CheckAudit;
import io.reelkeep.domain.shared.TenantId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks an exported audit without any server: 0 when all of it is as the house had it, 1 when not, 2 when it is called wrongly. */
@Command(
        name = "verify-audit",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Checks an exported audit: every entry, their order, and that none is missing.")
public final class VerifyAuditCommand implements Callable<Integer> {
    private static final int BROKEN = 1;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "<file>", description = "What GET /api/audit/export answered")
    Path file = Path.of("audit.jsonl");

    @Option(
            names = "--key",
            description =
                    "The key that it must be signed with, as GET /api/signing-key told it; default: the one in the file")
    Optional<String> key = Optional.empty();

    @Option(
            names = "--head",
            paramLabel = "<number>:<hash>",
            description = "The head of an earlier export, which must be an entry of this one")
    Optional<String> head = Optional.empty();

    /** @return the exit code */
    public static int run(String... arguments) {
        return new CommandLine(new VerifyAuditCommand()).execute(arguments);
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            Optional<String> wrong = check(lines, out);
            out.println(wrong.map(why -> "BROKEN: " + why).orElse("OK"));
            return wrong.isPresent() ? BROKEN : 0;
        }
    }

    private Optional<String> check(BufferedReader lines, PrintWriter out) throws IOException {
        Optional<JsonNode> header = read(lines).filter(AuditFile::isHeader);
        if (header.isEmpty()) {
            return Optional.of("this is no exported audit");
        }
        try {
            TenantId tenant = AuditFile.tenant(header.get());
            String signedBy = key.orElseGet(() -> AuditFile.text(header.get(), "public_key"));
            out.println("tenant " + tenant + ", key " + signedBy
                    + (key.isPresent() ? "" : " (as the file says: compare it with the one that you know)"));
            return check(lines, tenant, signedBy, out);
        } catch (IllegalArgumentException | DateTimeException malformed) {
            return Optional.of("a line is malformed: " + malformed.getMessage());
        }
    }

    private Optional<String> check(BufferedReader lines, TenantId tenant, String signedBy, PrintWriter out)
            throws IOException {
        var check = new CheckAudit();
        boolean knowsHead = head.isEmpty();
        Optional<JsonNode> line = read(lines);
        while (line.isPresent() && !AuditFile.isStatement(line.get())) {
            var entry = AuditFile.entry(line.get(), tenant);
            Optional<String> wrong = check.next(entry);
            if (wrong.isPresent()) {
                return wrong;
            }
            knowsHead |= head.equals(Optional.of(entry.number() + ":" + entry.hash()));
            line = read(lines);
        }
        if (line.isEmpty()) {
            return Optional.of("the file breaks off after " + check.count() + " entries: its last line is missing");
        }
        var statement = AuditFile.statement(line.get(), tenant);
        out.println(check.count() + " entries, " + statement.first() + " to " + statement.last() + ", head "
                + statement.head().number() + ":" + statement.head().hash());
        return check.end(statement, signedBy)
                .or(() -> after(lines))
                .or(knowsHead ? Optional::empty : () -> Optional.of("the earlier head is not an entry of this export"));
    }

    private static Optional<String> after(BufferedReader lines) {
        return lines.lines().findFirst().map(more -> "there is more after the last line");
    }

    private static Optional<JsonNode> read(BufferedReader lines) throws IOException {
        Optional<String> line = Optional.ofNullable(lines.readLine());
        try {
            return line.isPresent() ? Optional.of(JSON.readTree(line.get())) : Optional.empty();
        } catch (JsonProcessingException malformed) {
            return Optional.of(JSON.missingNode());
        }
    }
}
