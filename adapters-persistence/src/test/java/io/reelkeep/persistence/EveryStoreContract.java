package io.reelkeep.persistence;

import io.reelkeep.application.kit.AccessMembersContract;
import io.reelkeep.application.kit.AccessRequestsContract;
import io.reelkeep.application.kit.AnalyticsSettingsContract;
import io.reelkeep.application.kit.AttemptLogContract;
import io.reelkeep.application.kit.AuditChainsContract;
import io.reelkeep.application.kit.AuditTrailContract;
import io.reelkeep.application.kit.BlobLedgerContract;
import io.reelkeep.application.kit.CallCountsContract;
import io.reelkeep.application.kit.CallbackDeliveriesContract;
import io.reelkeep.application.kit.CallbackEndpointsContract;
import io.reelkeep.application.kit.CaptionTracksContract;
import io.reelkeep.application.kit.CaptureListContract;
import io.reelkeep.application.kit.CapturesContract;
import io.reelkeep.application.kit.ChecksumsContract;
import io.reelkeep.application.kit.ClipOrdersContract;
import io.reelkeep.application.kit.ClipsContract;
import io.reelkeep.application.kit.CredentialsContract;
import io.reelkeep.application.kit.DraftsContract;
import io.reelkeep.application.kit.EventSubscriptionsContract;
import io.reelkeep.application.kit.IdentityProvidersContract;
import io.reelkeep.application.kit.InvitationsContract;
import io.reelkeep.application.kit.LegalHoldsContract;
import io.reelkeep.application.kit.LifespansContract;
import io.reelkeep.application.kit.MeetingsContract;
import io.reelkeep.application.kit.NamedFilesContract;
import io.reelkeep.application.kit.NodesContract;
import io.reelkeep.application.kit.NoncesContract;
import io.reelkeep.application.kit.NotifyWishesContract;
import io.reelkeep.application.kit.PasswordsContract;
import io.reelkeep.application.kit.PreviewsContract;
import io.reelkeep.application.kit.ReconcileReportsContract;
import io.reelkeep.application.kit.RecordingSearchContract;
import io.reelkeep.application.kit.RecordingsContract;
import io.reelkeep.application.kit.RecycleBinContract;
import io.reelkeep.application.kit.RetentionPoliciesContract;
import io.reelkeep.application.kit.SegmentsContract;
import io.reelkeep.application.kit.SessionsContract;
import io.reelkeep.application.kit.SharesContract;
import io.reelkeep.application.kit.SignInTriesContract;
import io.reelkeep.application.kit.SittingsContract;
import io.reelkeep.application.kit.StandingWarningsContract;
import io.reelkeep.application.kit.Stores;
import io.reelkeep.application.kit.SyncLedgersContract;
import io.reelkeep.application.kit.TenantsContract;
import io.reelkeep.application.kit.TombstonesContract;
import io.reelkeep.application.kit.TracesContract;
import io.reelkeep.application.kit.TransactionsContract;
import io.reelkeep.application.kit.TranscodingsContract;
import io.reelkeep.application.kit.UploadsContract;
import io.reelkeep.application.kit.UsageEventsContract;
import io.reelkeep.application.kit.UsersContract;
import org.junit.jupiter.api.Nested;

/** Every promise of every store port, tried on one database. */
abstract class EveryStoreContract {
    abstract TestDatabase database();

    @Nested
    class Transactions implements TransactionsContract {
        @Override
        public Stores stores() {
            return database().stores();
        }
    }

    @Nested
    class Tenants implements TenantsContract {
        @Override
        public Stores stores() {
            return database().stores();
        }
    }

    @Nested
    class Users implements UsersContract {
        @Override
        public Stores stores() {
            return database().stores();
        }
    }

    @Nested
    class Passwords implements PasswordsContract {
        @Override
        public Stores stores() {
            return database().stores();
        }
    }

    @Nested
    class SignInTries implements SignInTriesContract {
        @Override
        public Stores stores() {
            return database().stores();
        }
    }

    @Nested
    class Sessions implements SessionsContract {
        @Override
        public Stores stores() {
            return database().stores();
        }
    }

    @Nested
    class Credentials implements CredentialsContract {
        @Override
        public Stores stores() {
            return database().stores();
        }
    }

    @Nested
    class Nonces implements NoncesContract {
        @Override
        public Stores stores() {
            return database().stores();
        }
    }

    @Nested
    class IdentityProviders implements IdentityProvidersContract {
        @Override
        public Stores stores() {
            return database().stores();
        }
    }

    @Nested
    class Meetings implements MeetingsContract {
        @Override
        public Stores stores() {
            return database().stores();
        }
    }

    @Nested
    class Recordings implements RecordingsContract {
        @Override
        public Stores stores() {
            return database().stores();
        }
    }

    @Nested
    class RecordingSearch implements RecordingSearchContract {
        @Override
        public Stores stores() {
            return database().stores();
        }
    }

    @Nested
    class NamedFiles implements NamedFilesContract {
        @Override
        public Stores stores() {
            return database().stores();
        }
    }

    @Nested
    class Captures implements CapturesContract {
        @Override
        public Stores stores() {
            return database().stores();
        }
    }

    @Nested
    class CaptureList implements CaptureListContract {
        @Override
        public Stores stores() {
            return database().stores();
        }
    }

    @Nested
    class Segments implements SegmentsContract {
        @Override
        public Stores stores() {
            return database().stores();
        }
    }

    @Nested
    class AccessMembers implements AccessMembersContract {
        @Override
        public Stores stores() {
            return database().stores();
        }
    }

    @Nested
    class AccessRequests implements AccessRequestsContract {
        @Override
        public Stores stores() {
            return database().stores();
        }
    }

    @Nested
    class Sittings implements SittingsContract {
        @Override
        public Stores stores() {
            return database().stores();
        }
    }

    @Nested
    class SyncLedgers implements SyncLedgersContract {
        @Override
        public Stores stores() {
            return database().stores();
        }
    }

    @Nested
    class Checksums implements ChecksumsContract {
        @Override
        public Stores stores() {
            return database().stores();
        }
    }

    @Nested
    class Uploads implements UploadsContract {
        @Override
        public Stores stores() {
            return database().stores();
        }
    }

    @Nested
    class Shares implements SharesContract {
        @Override
        public Stores stores() {
            return database().stores();
        }
    }

    @Nested
    class CallbackEndpoints implements CallbackEndpointsContract {
        @Override
        public Stores stores() {
            return database().stores();
        }
    }

    @Nested
    class CallbackDeliveries implements CallbackDeliveriesContract {
        @Override
        public Stores stores() {
            return database().stores();
        }
    }

    @Nested
    class EventSubscriptions implements EventSubscriptionsContract {
        @Override
        public Stores stores() {
            return database().stores();
        }
    }

    @Nested
    class NotifyWishes implements NotifyWishesContract {
        @Override
        public Stores stores() {
            return database().stores();
        }
    }

    @Nested
    class Clips implements ClipsContract {
        @Override
        public Stores stores() {
            return database().stores();
        }
    }

    @Nested
    class ClipOrders implements ClipOrdersContract {
        @Override
        public Stores stores() {
            return database().stores();
        }
    }

    @Nested
    class Drafts implements DraftsContract {
        @Override
        public Stores stores() {
            return database().stores();
        }
    }

    @Nested
    class CaptionTracks implements CaptionTracksContract {
        @Override
        public Stores stores() {
            return database().stores();
        }
    }

    @Nested
    class BlobLedger implements BlobLedgerContract {
        @Override
        public Stores stores() {
            return database().stores();
        }
    }

    @Nested
    class Previews implements PreviewsContract {
        @Override
        public Stores stores() {
            return database().stores();
        }
    }

    @Nested
    class Transcodings implements TranscodingsContract {
        @Override
        public Stores stores() {
            return database().stores();
        }
    }

    @Nested
    class Tombstones implements TombstonesContract {
        @Override
        public Stores stores() {
            return database().stores();
        }
    }

    @Nested
    class UsageEvents implements UsageEventsContract {
        @Override
        public Stores stores() {
            return database().stores();
        }
    }

    @Nested
    class Traces implements TracesContract {
        @Override
        public Stores stores() {
            return database().stores();
        }
    }

    @Nested
    class AttemptLog implements AttemptLogContract {
        @Override
        public Stores stores() {
            return database().stores();
        }
    }

    @Nested
    class RetentionPolicies implements RetentionPoliciesContract {
        @Override
        public Stores stores() {
            return database().stores();
        }
    }

    @Nested
    class Invitations implements InvitationsContract {
        @Override
        public Stores stores() {
            return database().stores();
        }
    }

    @Nested
    class LegalHolds implements LegalHoldsContract {
        @Override
        public Stores stores() {
            return database().stores();
        }
    }

    @Nested
    class AuditTrail implements AuditTrailContract {
        @Override
        public Stores stores() {
            return database().stores();
        }
    }

    @Nested
    class RecycleBin implements RecycleBinContract {
        @Override
        public Stores stores() {
            return database().stores();
        }
    }

    @Nested
    class AuditChains implements AuditChainsContract {
        @Override
        public Stores stores() {
            return database().stores();
        }
    }

    @Nested
    class Lifespans implements LifespansContract {
        @Override
        public Stores stores() {
            return database().stores();
        }
    }

    @Nested
    class ReconcileReports implements ReconcileReportsContract {
        @Override
        public Stores stores() {
            return database().stores();
        }
    }

    @Nested
    class StandingWarnings implements StandingWarningsContract {
        @Override
        public Stores stores() {
            return database().stores();
        }
    }

    @Nested
    class AnalyticsSettings implements AnalyticsSettingsContract {
        @Override
        public Stores stores() {
            return database().stores();
        }
    }

    @Nested
    class Nodes implements NodesContract {
        @Override
        public Stores stores() {
            return database().stores();
        }
    }

    @Nested
    class CallCounts implements CallCountsContract {
        @Override
        public Stores stores() {
            return database().stores();
        }
    }
}
