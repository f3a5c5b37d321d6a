package io.reelkeep.rest.meeting;

import io.reelkeep.application.ingest.AcceptBlock;
import io.reelkeep.application.ingest.ReceiveFile;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.rest.shared.BadInput;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Params;
import io.reelkeep.rest.shared.body.Md5Body;
import java.io.InputStream;
import java.util.Optional;

/** The fields of the two calls that bring bytes (contract: Meeting 4.10); empty text counts as absent. */
final class UploadForm {
    /** The part with the bytes. */
    static final String CONTENT = "file_content";

    private final Params fields;

    UploadForm(Params fields) {
        this.fields = fields;
    }

    AcceptBlock.Command block(TenantId tenant, InputStream content) {
        return new AcceptBlock.Command(
                tenant,
                operator(),
                UploadedFile.id(require("upload_id")),
                Input.wholeNumber("file_seq", require("file_seq"), 1, Integer.MAX_VALUE),
                sizeBytes(),
                checked(content));
    }

    ReceiveFile.Command file(TenantId tenant, InputStream content) {
        UserId operator = operator();
        String name = UploadedFile.name(require("file_name"));
        UploadedFile.checkType(require("file_type"));
        UploadedFile.checkWishes(require("speak_number"), sent("ai_record").orElse(""));
        return new ReceiveFile.Command(tenant, operator, name, sizeBytes(), checked(content));
    }

    private UserId operator() {
        return Operator.of(fields).required();
    }

    private long sizeBytes() {
        return Input.wholeNumber("file_size", require("file_size"), 1, Long.MAX_VALUE);
    }

    private InputStream checked(InputStream content) {
        return new Md5Body(content, "file_checksum", require("file_checksum"));
    }

    private String require(String name) {
        return sent(name).orElseThrow(() -> new BadInput(name, "is required, before " + CONTENT));
    }

    private Optional<String> sent(String name) {
        return fields.find(name).filter(text -> !text.isEmpty());
    }
}
