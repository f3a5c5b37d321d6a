package io.reelkeep.application.setup;

import io.reelkeep.application.people.port.PasswordHasher;
import io.reelkeep.application.people.port.Passwords;
import io.reelkeep.application.recording.port.Meetings;
import io.reelkeep.application.shared.Workbench;
import io.reelkeep.application.shared.port.Task;
import io.reelkeep.application.shared.port.TaskKind;
import io.reelkeep.application.tenancy.port.Tenants;
import io.reelkeep.application.tenancy.port.Users;
import io.reelkeep.domain.recording.Meeting;
import io.reelkeep.domain.recording.MeetingId;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.Edition;
import io.reelkeep.domain.tenancy.Role;
import io.reelkeep.domain.tenancy.Tenant;
import io.reelkeep.domain.tenancy.User;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What happens first in a house, and once: its first tenant, who looks after it, and a recording to try things with. */
public final class SetUpHouse {
    /** Of the meeting whose recording is there to try things with. */
    public static final String SUBJECT = "欢迎使用 Reelkeep · Welcome";

    private static final String CODE = "423111111";

    private final Workbench bench;
    private final Tenants tenants;
    private final Users users;
    private final Passwords passwords;
    private final PasswordHasher hasher;
    private final Meetings meetings;

    public SetUpHouse(
            Workbench bench,
            Tenants tenants,
            Users users,
            Passwords passwords,
            PasswordHasher hasher,
            Meetings meetings) {
        this.bench = bench;
        this.tenants = tenants;
        this.users = users;
        this.passwords = passwords;
        this.hasher = hasher;
        this.meetings = meetings;
    }

    /**
     * Who moves in.
     *
     * @param password of the owner, as one that may be chosen
     */
    public record Command(
            String tenant, Edition edition, ZoneId zone, UserId owner, String ownerName, String password) {
        /** Without the password. */
        @Override
        public String toString() {
            return "Command[" + tenant + ", " + owner + "]";
        }
    }

    /** @param demonstration the meeting whose recording is being made */
    public record Done(TenantId tenant, UserId owner, MeetingId demonstration) {}

    /** Whether nobody has moved in yet. */
    public boolean isNeeded() {
        return bench.transactions().inOne(this::isEmpty);
    }

    /**
     * All of it or nothing; the recording follows within seconds.
     *
     * @throws Refusal ALREADY_EXISTS when there is a tenant
     */
    public Done setUp(Command command) {
        // Before the slow hash as well, so that guessing at a house that is set up costs it nothing.
        bench.transactions().inOne(this::refuseSecond);
        String hash = hasher.hash(command.password());
        return bench.transactions().inOne(() -> {
            // Two may have come to two nodes at the same moment.
            tenants.lockDoor();
            refuseSecond();
            return moveIn(command, hash);
        });
    }

    private Done moveIn(Command command, String hash) {
        var tenant = new TenantId(bench.ids().next());
        tenants.add(new Tenant(
                tenant,
                command.tenant(),
                command.edition(),
                Optional.empty(),
                Optional.empty(),
                command.zone(),
                bench.now()));
        users.add(new User(
                tenant,
                command.owner(),
                command.ownerName(),
                User.Kind.PERSON,
                Set.of(Role.TENANT_ADMIN),
                bench.now()));
        passwords.keep(tenant, command.owner(), hash);
        return new Done(tenant, command.owner(), demonstration(tenant, command.owner()));
    }

    private MeetingId demonstration(TenantId tenant, UserId owner) {
        var id = new MeetingId(bench.ids().next());
        meetings.add(new Meeting(
                id, tenant, Meeting.Kind.MEETING, CODE, SUBJECT, owner, bench.now(), Optional.empty(), List.of()));
        bench.later(new Task(TaskKind.RECORD_DEMONSTRATION, tenant, id.toString()));
        return id;
    }

    private void refuseSecond() {
        if (!isEmpty()) {
            throw new Refusal(Reason.ALREADY_EXISTS, "this house is set up: it has a tenant");
        }
    }

    private boolean isEmpty() {
        return tenants.list(0, 1).isEmpty();
    }
}
