package io.reelkeep.bootstrap.start;

import io.reelkeep.application.upkeep.MoveBlobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Has the media of the store that is being left moved, if there is one. */
@ApplicationScoped
public class OrderMove implements StartStep {
    @Inject
    private Optional<MoveBlobs> moving;

    @Override
    public String name() {
        return "move of media";
    }

    @Override
    public Phase phase() {
        return Phase.RECOVERY;
    }

    @Override
    public void start() {
        moving.ifPresent(MoveBlobs::order);
    }
}
