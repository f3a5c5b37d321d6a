package io.reelkeep.bootstrap;

import io.reelkeep.application.audit.NoteAudit;
import io.reelkeep.application.audit.NoteVisit;
import io.reelkeep.application.audit.ReadAudit;
import io.reelkeep.application.audit.SealAudit;
import io.reelkeep.application.audit.ShowSigningKey;
import io.reelkeep.application.audit.port.AuditChains;
import io.reelkeep.application.audit.port.AuditTrail;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.StatementSigner;
import io.reelkeep.application.sharing.port.SharedRecordings;
import io.reelkeep.application.tenancy.port.Tenants;
import io.reelkeep.application.tenancy.port.Users;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Who did and saw what. */
@ApplicationScoped
public class AuditWiring {
    @Produces
    @Singleton
    NoteAudit noteAudit(Workbench bench, AuditTrail trail, Tenants tenants, Users users) {
        return new NoteAudit(bench, trail, tenants, users);
    }

    @Produces
    @Singleton
    NoteVisit noteVisit(Workbench bench, AuditTrail trail, SharedRecordings links) {
        return new NoteVisit(bench, trail, links);
    }

    @Produces
    @Singleton
    SealAudit sealAudit(Workbench bench, AuditChains chains, StatementSigner signer) {
        return new SealAudit(bench, chains, signer);
    }

    @Produces
    @Singleton
    ReadAudit readAudit(Workbench bench, AuditChains chains, StatementSigner signer) {
        return new ReadAudit(bench, chains, signer);
    }

    @Produces
    @Singleton
    ShowSigningKey showSigningKey(StatementSigner signer) {
        return new ShowSigningKey(signer);
    }
}
