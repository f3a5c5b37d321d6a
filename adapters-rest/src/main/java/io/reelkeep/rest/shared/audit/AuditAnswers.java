package io.reelkeep.rest.shared.audit;

import io.reelkeep.application.audit.AuditStatement;
import io.reelkeep.application.audit.ReadAudit;
import io.reelkeep.domain.recording.RecordingId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Params;
import io.reelkeep.rest.shared.Times;
import io.reelkeep.rest.shared.json.StrictJson;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;

/** The audit of a tenant, for whoever may see it: page by page, or as a file that can be checked without us. */
@Dependent
public final class AuditAnswers {
    /** JSON, one value a line. */
    public static final String LINES = "application/jsonl";

    private static final int MAX_LIMIT = 500;
    private static final int DEFAULT_LIMIT = 100;
    private static final int MAX_WORD = 128;

    private final ReadAudit audit;

    @Inject
    public AuditAnswers(ReadAudit audit) {
        this.audit = audit;
    }

    /** The first line of a file. */
    record HeaderJson(String audit, String tenantId, String publicKey) {}

    /** The end of the chain. */
    record HeadJson(long number, String hash, String sealedAt, String signature) {}

    /** The last line of a file. */
    record StatementJson(
            String statement,
            long first,
            long last,
            String lastHash,
            boolean toEnd,
            HeadJson head,
            String exportedAt,
            String signature) {
        static StatementJson of(AuditStatement stated) {
            return new StatementJson(
                    "export",
                    stated.first(),
                    stated.last(),
                    stated.lastHash().hex(),
                    stated.toEnd(),
                    new HeadJson(
                            stated.head().number(),
                            stated.head().hash().hex(),
                            Times.write(stated.head().sealedAt()),
                            stated.head().signature()),
                    Times.write(stated.exportedAt()),
                    stated.signature());
        }
    }

    /** {@code from}, {@code to}, {@code actor}, {@code action}, {@code recording}, {@code cursor}, {@code limit}. */
    public Response page(TenantId tenant, Params params) {
        int limit = params.number("limit", 1, MAX_LIMIT, DEFAULT_LIMIT);
        var query = new ReadAudit.Query(
                params.find("from", Input::time),
                params.find("to", Input::time),
                word(params, "actor"),
                word(params, "action"),
                params.find("recording", (field, text) -> Input.id(field, text, RecordingId::new)),
                params.find("cursor", (field, text) -> Input.wholeNumber(field, text, 1, Long.MAX_VALUE)),
                limit);
        return Response.ok(AuditPageJson.of(audit.list(tenant, query), limit)).build();
    }

    private static Optional<String> word(Params params, String name) {
        return params.find(name, (field, text) -> {
            if (text.length() > MAX_WORD) {
                throw new BadInput(field, "must have at most " + MAX_WORD + " characters");
            }
            return text;
        });
    }

    /** {@code from}, {@code to}. */
    public Response file(TenantId tenant, Params params) {
        Optional<Instant> from = params.find("from", Input::time);
        Optional<Instant> to = params.find("to", Input::time);
        ReadAudit.Span span = audit.span(tenant, from, to);
        StreamingOutput lines = out -> {
            write(out, new HeaderJson("reelkeep audit 1", tenant.toString(), span.publicKey()));
            AuditStatement statement = audit.export(span, entry -> write(out, AuditEntryJson.of(entry)));
            write(out, StatementJson.of(statement));
        };
        return Response.ok(lines, LINES)
                .header("Content-Disposition", "attachment; filename=\"audit-" + tenant + ".jsonl\"")
                .build();
    }

    private static void write(OutputStream out, Record line) {
        try {
            out.write(StrictJson.write(line));
            out.write('\n');
        } catch (IOException readerLeft) {
            throw new UncheckedIOException(readerLeft);
        }
    }
}
