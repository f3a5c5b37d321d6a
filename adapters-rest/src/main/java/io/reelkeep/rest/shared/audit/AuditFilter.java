package io.reelkeep.rest.shared.audit;

import io.reelkeep.application.audit.NoteAudit;
import io.reelkeep.application.shared.Caller;
import io.reelkeep.domain.audit.Actor;
import io.reelkeep.domain.audit.AuditNote;
import io.reelkeep.domain.audit.Outcome;
import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.AppId;
import io.reelkeep.rest.shared.CurrentRequest;
import io.reelkeep.rest.shared.auth.CallerContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;

/**
 * Notes a call before its answer leaves. A note that cannot be kept does not take back what was done: it is logged, and counted.
 * Calls of which nobody knows whose they are have no chain to be noted in.
 */
final class AuditFilter implements ContainerResponseFilter {
    private static final System.Logger LOG = System.getLogger(AuditFilter.class.getName());
    private static final int UNKNOWN = 404;
    private static final List<String> ASKING_ONLY = List.of("HEAD", "OPTIONS");

    private final NoteAudit audit;
    private final AuditedRoute route;

    AuditFilter(NoteAudit audit, AuditedRoute route) {
        this.audit = audit;
        this.route = route;
    }

    /** Who asks, and in whose chain it is noted. */
    private record Who(Actor actor, TenantId tenant, String more) {}

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (ASKING_ONLY.contains(request.getMethod())) {
            return;
        }
        AuditFacts facts = CurrentRequest.get().facts();
        takeIds(facts.ids(), request.getUriInfo().getPathParameters());
        takeQuery(facts.ids(), request);
        if (response.getEntity() instanceof Record json) {
            facts.mentions(json);
        }
        who(request, response, facts).ifPresent(who -> note(who, facts, response.getStatus()));
        facts.claim().ifPresent(claimed -> {
            var nobody = new Who(Actor.NOBODY, claimed.tenant(), "");
            keep(nobody, () -> audit.noteUnproven(command(nobody, facts, response.getStatus()), claimed));
        });
    }

    /** What cannot be decoded has been refused by whoever wanted to read it. */
    private static void takeQuery(SubjectIds ids, ContainerRequestContext request) {
        try {
            takeIds(ids, request.getUriInfo().getQueryParameters());
        } catch (IllegalArgumentException malformed) {
            LOG.log(
                    System.Logger.Level.DEBUG,
                    "query not read, request={0}",
                    CurrentRequest.get().id());
        }
    }

    private static void takeIds(SubjectIds ids, MultivaluedMap<String, String> parameters) {
        parameters.forEach((name, values) -> values.stream().limit(1).forEach(value -> ids.take(name, value)));
    }

    private static Optional<Who> who(
            ContainerRequestContext request, ContainerResponseContext response, AuditFacts facts) {
        Optional<Caller> caller = CallerContext.find(request.getSecurityContext());
        if (caller.isPresent()) {
            return caller.map(AuditFilter::who);
        }
        return facts.actor()
                .flatMap(actor -> facts.tenant()
                        .or(() -> actor.kind() == Actor.Kind.OPERATOR
                                ? Optional.of(tenantOf(request, response))
                                : Optional.empty())
                        .map(tenant -> new Who(actor, tenant, "")));
    }

    private static Who who(Caller caller) {
        boolean isPerson = caller.app().equals(AppId.CONSOLE) && caller.user().isPresent();
        return isPerson
                ? new Who(new Actor(Actor.Kind.PERSON, caller.user().get().value()), caller.tenant(), "")
                : new Who(
                        new Actor(Actor.Kind.APPLICATION, caller.app().toString()),
                        caller.tenant(),
                        caller.user().map(user -> " user=" + user.value()).orElse(""));
    }

    /** The tenant in the path; the house where none is named, or none of that name was found. */
    private static TenantId tenantOf(ContainerRequestContext request, ContainerResponseContext response) {
        return Optional.ofNullable(request.getUriInfo().getPathParameters().getFirst("tenant"))
                .filter(named -> response.getStatus() != UNKNOWN)
                .map(Checks::decimalId)
                .filter(id -> id.isPresent())
                .map(id -> new TenantId(id.getAsLong()))
                .orElse(AuditNote.HOUSE);
    }

    private void note(Who who, AuditFacts facts, int status) {
        keep(who, () -> audit.note(command(who, facts, status)));
    }

    private NoteAudit.Command command(Who who, AuditFacts facts, int status) {
        String failed = facts.failure().orElse(status < 400 ? "done" : "refused");
        String detail = route.route() + who.more() + facts.ids().more();
        return new NoteAudit.Command(
                who.tenant(),
                who.actor(),
                route.action(),
                facts.ids().subject(),
                Checks.storable(detail, AuditNote.MAX_DETAIL),
                new Outcome(failed, status, CurrentRequest.get().id()));
    }

    private void keep(Who who, Runnable note) {
        try {
            note.run();
        } catch (RuntimeException lost) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "audit note lost, request=" + CurrentRequest.get().id() + ", tenant=" + who.tenant() + ", action="
                            + route.action() + ", lost=" + audit.unwritten(),
                    lost);
        }
    }
}
