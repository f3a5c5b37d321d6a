package io.reelkeep.rest.tus;

import io.reelkeep.application.ingest.AppendUpload;
import io.reelkeep.domain.ingest.Upload;
import io.reelkeep.domain.ingest.UploadId;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.rest.shared.body.BodyIntake;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.util.Optional;

/** Takes bytes of uploads in: checked where a checksum was sent, kept as far as they came where not. */
@Dependent
final class UploadBodies {
    private final AppendUpload appends;
    private final BodyIntake intake;

    @Inject
    public UploadBodies(AppendUpload appends, BodyIntake intake) {
        this.appends = appends;
        this.intake = intake;
    }

    Upload append(TenantId tenant, UploadId id, long offset, HttpHeaders headers, InputStream body) {
        Optional<UploadChecksum> checksum = Optional.ofNullable(headers.getHeaderString(TusHeaders.CHECKSUM))
                .map(UploadChecksum::parse);
        return intake.take(body, Long.MAX_VALUE, paced -> {
            var patient = new PatientBody(paced);
            InputStream bytes = checksum.<InputStream>map(sum -> new CheckedBody(patient, sum))
                    .orElse(patient);
            Upload upload = appends.append(tenant, id, offset, bytes);
            patient.refuseIfSlow();
            return upload;
        });
    }
}
