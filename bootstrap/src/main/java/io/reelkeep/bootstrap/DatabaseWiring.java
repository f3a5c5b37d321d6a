package io.reelkeep.bootstrap;

import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;

/**
 * The connection pool. In {@code java:global}, since {@code java:app} is bound too late for what runs at start. Connections
 * are validated: without that, requests hang for good when the database restarts. How many there may be stands in
 * {@code web.xml}, which goes before this: a number in an annotation cannot be a setting.
 */
@ApplicationScoped
@DataSourceDefinition(
        name = DatabaseWiring.JNDI_NAME,
        className = "${MPCONFIG=reelkeep.db.class}",
        url = "${MPCONFIG=reelkeep.db.url}",
        user = "${MPCONFIG=reelkeep.db.user}",
        password = "${MPCONFIG=reelkeep.db.password}",
        minPoolSize = 2,
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
            "fish.payara.validate-atmost-once-period-in-seconds=1",
            "fish.payara.fail-all-connections=true",
            "fish.payara.max-wait-time-in-millis=5000",
            "fish.payara.statement-timeout-in-seconds=5"
        })
public class DatabaseWiring {
    static final String JNDI_NAME = "java:global/jdbc/reelkeep";

    @Resource(lookup = JNDI_NAME)
    private DataSource dataSource;

    @Produces
    DataSource dataSource() {
        return dataSource;
    }
}
