package io.reelkeep.rest.api;

import io.reelkeep.rest.shared.DialectErrors;
import io.reelkeep.rest.shared.Failure;
import io.reelkeep.rest.shared.ProblemErrors;
import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.core.Response;

/** The errors of our own API and of the operator's. */
@Dependent
public final class ApiErrors implements DialectErrors {
    private final ProblemErrors problems = new ProblemErrors();

    @Override
    public boolean answersFor(String path) {
        return path.equals("/api") || path.startsWith("/api/");
    }

    @Override
    public Response render(Failure failure) {
        return problems.render(failure);
    }
}
