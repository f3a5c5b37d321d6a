package io.reelkeep.rest.shared.audit;

import io.reelkeep.rest.shared.CurrentRequest;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Looks at the bodies that the container reads, for the ids in them. */
@Provider
public final class AuditBodies implements ReaderInterceptor {
    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Object body = context.proceed();
        if (body instanceof Record json) {
            CurrentRequest.get().facts().mentions(json);
        }
        return body;
    }
}
