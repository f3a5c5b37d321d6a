package io.reelkeep.bootstrap;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/**
 * All resources, at the root: the dialects' paths are given by their documents. A servlet that is mapped to a path of its
 * own, such as {@code /media/*}, goes before.
 */
@ApplicationPath("/")
public class Api extends Application {
    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                "jersey.config.server.wadl.disableWadl", true,
                // A validation or mapping error must not be answered with the class names of ours that it concerns.
                "jersey.config.beanValidation.enableOutputValidationErrorEntity.server", false);
    }
}
