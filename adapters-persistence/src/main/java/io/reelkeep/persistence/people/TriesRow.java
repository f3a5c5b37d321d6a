package io.reelkeep.persistence.people;

import io.reelkeep.domain.people.Tries;
import io.reelkeep.domain.shared.Sha256;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "sign_in_tries")
class TriesRow {
    @Id
    @Column(name = "whose_sha256")
    private String whose;

    @Column(name = "tries")
    private int count;

    @Column(name = "until_at")
    private Instant until;

    protected TriesRow() {}

    TriesRow take(Tries tries) {
        whose = tries.whose().hex();
        count = tries.count();
        until = tries.until();
        return this;
    }

    Tries snapshot() {
        return new Tries(new Sha256(whose), count, until);
    }
}
