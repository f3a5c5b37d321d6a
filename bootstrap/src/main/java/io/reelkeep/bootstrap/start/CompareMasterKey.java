package io.reelkeep.bootstrap.start;

import io.reelkeep.application.shared.port.SecretVault;
import io.reelkeep.application.shared.port.Transactions;
import io.reelkeep.bootstrap.settings.Setting;
import io.reelkeep.bootstrap.settings.Settings;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.persistence.shared.HouseMark;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Lets nobody work on the database who has another master key than those before: nothing sealed would open, and what it seals
 * itself would not open for the others.
 */
@ApplicationScoped
public class CompareMasterKey implements StartStep {
    /** Signed by no tenant: theirs begin at 1. */
    private static final TenantId NOBODY = new TenantId(Long.MAX_VALUE);

    private static final String MARKED = "the mark of this master key";

    @Inject
    private Transactions transactions;

    @Inject
    private SecretVault vault;

    @Inject
    private Settings settings;

    @PersistenceContext(unitName = "reelkeep")
    private EntityManager entities;

    @Override
    public String name() {
        return "master key";
    }

    @Override
    public Phase phase() {
        return Phase.RECOVERY;
    }

    @Override
    public void start() {
        var house = new HouseMark(transactions, entities);
        if (house.find().isEmpty()) {
            // Secrets were kept here before there were marks: whoever comes first after that must be able to open them.
            house.sample().filter(sample -> !opens(sample)).ifPresent(sample -> {
                throw foreign();
            });
        }
        String mark = vault.sign(NOBODY, MARKED);
        if (!house.keep(mark).equals(mark)) {
            throw foreign();
        }
    }

    private boolean opens(HouseMark.Sample sample) {
        try {
            vault.open(sample.tenant(), sample.secret());
            return true;
        } catch (IllegalStateException sealedOtherwise) {
            return false;
        }
    }

    private IllegalStateException foreign() {
        return new IllegalStateException("This database belongs to another master key. Give this node the one that the"
                + " database was set up with, in " + Setting.MASTER_KEY.key() + " or "
                + settings.dataDir().resolve("master-key"));
    }
}
