package io.reelkeep.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;

/** Also reads along: see docs/scaling.md for which statements may go to more than one tenant. */
class H2InMemoryStoresTest extends EveryStoreContract {
    private static final SqlLog SQL = new SqlLog();
    private static final TestDatabase DATABASE = TestDatabase.h2InMemory(SQL::around);

    @Override
    TestDatabase database() {
        return DATABASE;
    }

    @AfterAll
    static void every_statement_goes_to_one_tenant_but_those_that_are_named() {
        DATABASE.close();

        assertThat(SQL.statements()).filteredOn(sql -> !Growth.isAllowed(sql)).isEmpty();
    }
}
