package io.reelkeep.application.kit;

import org.junit.jupiter.api.Nested;

final class InMemoryLifecycleTest {
    private final Stores stores = Stores.inMemory(new InMemoryTransactions());

    @Nested
    class RetentionPolicies implements RetentionPoliciesContract {
        @Override
        public Stores stores() {
            return stores;
        }
    }

    @Nested
    class LegalHolds implements LegalHoldsContract {
        @Override
        public Stores stores() {
            return stores;
        }
    }

    @Nested
    class RecycleBin implements RecycleBinContract {
        @Override
        public Stores stores() {
            return stores;
        }
    }

    @Nested
    class Lifespans implements LifespansContract {
        @Override
        public Stores stores() {
            return stores;
        }
    }

    @Nested
    class StandingWarnings implements StandingWarningsContract {
        @Override
        public Stores stores() {
            return stores;
        }
    }
}
