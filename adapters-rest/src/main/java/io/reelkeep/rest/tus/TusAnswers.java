package io.reelkeep.rest.tus;

import io.reelkeep.application.ingest.UploadLimits;
import io.reelkeep.domain.ingest.Upload;
import jakarta.ws.rs.core.Response;

/** What answers have in common. */
final class TusAnswers {
    private TusAnswers() {}

    static Response abilities(UploadLimits limits) {
        return Response.noContent()
                .header(TusHeaders.VERSIONS, TusHeaders.VERSION)
                .header(TusHeaders.EXTENSION, TusHeaders.EXTENSIONS)
                .header(TusHeaders.MAX_SIZE, limits.maxBytes())
                .header(TusHeaders.CHECKSUM_ALGORITHM, UploadChecksum.algorithms())
                .build();
    }

    /** How far the upload has come, and until when it may go on. */
    static Response.ResponseBuilder progress(Response.ResponseBuilder answer, Upload upload) {
        answer.header(TusHeaders.OFFSET, upload.offsetBytes());
        if (!upload.isComplete()) {
            answer.header(TusHeaders.EXPIRES, TusHeaders.httpDate(upload.expiresAt()));
        }
        upload.capture().ifPresent(capture -> answer.header(TusHeaders.CAPTURE, capture));
        return answer;
    }
}
