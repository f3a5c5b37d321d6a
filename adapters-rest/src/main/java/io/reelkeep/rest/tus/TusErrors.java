package io.reelkeep.rest.tus;

import io.reelkeep.domain.shared.Reason;
import io.reelkeep.rest.shared.DialectErrors;
import io.reelkeep.rest.shared.Failure;
import io.reelkeep.rest.shared.ProblemErrors;
import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.core.Response;

/** The errors of our own API, but for the one status that tus has invented. */
@Dependent
public final class TusErrors implements DialectErrors {
    /** tus 1.0.0, checksum extension. */
    private static final int CHECKSUM_MISMATCH = 460;

    private final ProblemErrors problems = new ProblemErrors();

    @Override
    public boolean answersFor(String path) {
        return path.equals(TusHeaders.PATH) || path.startsWith(TusHeaders.PATH + "/");
    }

    @Override
    public Response render(Failure failure) {
        boolean mismatch =
                failure.reason().filter(Reason.DIGEST_MISMATCH::equals).isPresent();
        Response answer = mismatch ? problems.render(failure, CHECKSUM_MISMATCH) : problems.render(failure);
        return Response.fromResponse(answer)
                .header(TusHeaders.RESUMABLE, TusHeaders.VERSION)
                .build();
    }
}
