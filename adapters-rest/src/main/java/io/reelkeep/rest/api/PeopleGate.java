package io.reelkeep.rest.api;

import io.reelkeep.application.people.CheckRights;
import io.reelkeep.domain.people.SignedIn;
import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.domain.sharing.AccessMember.Permission;
import io.reelkeep.domain.tenancy.Role;
import io.reelkeep.rest.shared.auth.CallerContext;
import io.reelkeep.rest.shared.auth.NativeApp;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;

/**
 * Keeps people to what is theirs (ASVS 8.2.1, 8.2.2): wherever an application may call, a person may do so only where {@link
 * ForPeople} says it, and if it is what that asks for. What somebody forgets to say is closed.
 */
@Provider
@NativeApp
@Dependent
@Priority(Priorities.AUTHORIZATION)
public final class PeopleGate implements ContainerRequestFilter {
    private final CheckRights rights;

    /** Told by the container, of the request at hand. */
    @Context
    @SuppressWarnings("NullAway.Init")
    private ResourceInfo resource;

    @Inject
    public PeopleGate(CheckRights rights) {
        this.rights = rights;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Optional<SignedIn> person = CallerContext.person(request.getSecurityContext());
        person.ifPresent(who -> check(who, need(), request.getUriInfo().getPathParameters()));
    }

    private ForPeople.Need need() {
        return Optional.ofNullable(resource.getResourceMethod().getAnnotation(ForPeople.class))
                .or(() -> Optional.ofNullable(resource.getResourceClass().getAnnotation(ForPeople.class)))
                .map(ForPeople::value)
                .orElseThrow(() -> new Refusal(Reason.NOT_PERMITTED, "this is for applications"));
    }

    private void check(SignedIn who, ForPeople.Need need, MultivaluedMap<String, String> path) {
        switch (need) {
            case VIEW -> check(who, Permission.VIEW, path);
            case MANAGE -> check(who, Permission.MANAGE, path);
            case RECORDER -> rights.checkRecorder(who, PathIds.capture(path.getFirst("capture")));
            case CAPTURE -> rights.checkCapture(who, PathIds.capture(path.getFirst("capture")));
            case OWN -> {}
            case TENANT_ADMIN -> rights.check(who, Role.TENANT_ADMIN);
        }
    }

    private void check(SignedIn who, Permission wanted, MultivaluedMap<String, String> path) {
        if (path.containsKey("clip")) {
            rights.check(who, PathIds.clip(path.getFirst("clip")), wanted);
        } else {
            rights.check(who, PathIds.recording(path.getFirst("recording")), wanted);
        }
    }
}
