package io.reelkeep.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelkeep.application.audit.AuditStatement;
import io.reelkeep.domain.audit.Actor;
import io.reelkeep.domain.audit.AuditEntry;
import io.reelkeep.domain.audit.AuditHead;
import io.reelkeep.domain.audit.AuditNote;
import io.reelkeep.domain.audit.Outcome;
import io.reelkeep.domain.shared.Sha256;
import io.reelkeep.domain.shared.TenantId;
import java.time.Instant;
import java.util.Locale;

/** The lines of an exported audit as values. What is malformed is told by {@link IllegalArgumentException}. */
final class AuditFile {
    private AuditFile() {}

    static boolean isHeader(JsonNode line) {
        return text(line, "audit").equals("reelkeep audit 1");
    }

    static TenantId tenant(JsonNode header) {
        return new TenantId(Long.parseLong(text(header, "tenant_id")));
    }

    static boolean isStatement(JsonNode line) {
        return line.has("statement");
    }

    static AuditEntry entry(JsonNode line, TenantId tenant) {
        var kind = Actor.Kind.valueOf(text(line, "actor_kind").toUpperCase(Locale.ROOT));
        var note = new AuditNote(
                tenant,
                Instant.parse(text(line, "at")),
                new Actor(kind, text(line, "actor")),
                text(line, "action"),
                text(line, "subject"),
                text(line, "detail"),
                new Outcome(text(line, "outcome"), line.path("status").asInt(), text(line, "request_id")));
        return new AuditEntry(
                number(line, "number"), note, new Sha256(text(line, "previous")), new Sha256(text(line, "hash")));
    }

    static AuditStatement statement(JsonNode line, TenantId tenant) {
        JsonNode head = line.path("head");
        return new AuditStatement(
                number(line, "first"),
                number(line, "last"),
                new Sha256(text(line, "last_hash")),
                line.path("to_end").asBoolean(),
                new AuditHead(
                        tenant,
                        number(head, "number"),
                        new Sha256(text(head, "hash")),
                        Instant.parse(text(head, "sealed_at")),
                        text(head, "signature")),
                Instant.parse(text(line, "exported_at")),
                text(line, "signature"));
    }

    static String text(JsonNode line, String field) {
        return line.path(field).asText();
    }

    private static long number(JsonNode line, String field) {
        return line.path(field).asLong();
    }
}
