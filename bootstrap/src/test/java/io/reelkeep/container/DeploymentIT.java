package io.reelkeep.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The WAR deploys on a server that our launcher did not start, and is wired there. */
@ExtendWith(ArquillianExtension.class)
class DeploymentIT {
    @Inject
    private Clock clock;

    @Inject
    private DataSource dataSource;

    @ArquillianResource
    private URI base;

    @Deployment
    static WebArchive war() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File("target/reelkeep.war"))
                .addClasses(SideServlet.class, SideResource.class);
    }

    @Test
    void has_one_clock_in_utc() {
        assertEquals(ZoneOffset.UTC, clock.getZone());
    }

    @Test
    void reaches_its_database() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            assertTrue(connection.isValid(1));
        }
    }

    @Test
    void gives_no_statement_more_than_five_seconds() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            assertEquals(5, statement.getQueryTimeout());
        }
    }

    @Test
    @RunAsClient
    void answers_by_servlets_and_resources_side_by_side() throws IOException {
        assertEquals("servlet /a", get(base.resolve("beside/a")));
        assertEquals("resource Z", get(base.resolve("api/beside")));
    }

    private static String get(URI uri) throws IOException {
        try (InputStream answer = uri.toURL().openStream()) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
