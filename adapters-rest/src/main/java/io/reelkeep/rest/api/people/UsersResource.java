package io.reelkeep.rest.api.people;

import io.reelkeep.application.people.ChangeUser;
import io.reelkeep.application.tenancy.AddUser;
import io.reelkeep.application.tenancy.BrowseTenants;
import io.reelkeep.domain.tenancy.User;
import io.reelkeep.rest.api.ForPeople;
import io.reelkeep.rest.api.ForPeople.Need;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Params;
import io.reelkeep.rest.shared.auth.CallerContext;
import io.reelkeep.rest.shared.auth.NativeApp;
import io.reelkeep.rest.shared.description.Described;
import io.reelkeep.rest.shared.people.UserChangeJson;
import io.reelkeep.rest.shared.people.UserJson;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;

/** {@code /api/users}: the people of the tenant, for its administrators. */
@NativeApp
@ForPeople(Need.TENANT_ADMIN)
@Dependent
@Path("/api/users")
@Produces(MediaType.APPLICATION_JSON)
public final class UsersResource {
    private static final int MAX_LIMIT = 500;
    private static final int DEFAULT_LIMIT = 100;

    private final AddUser adds;
    private final BrowseTenants browses;
    private final ChangeUser changes;

    @Inject
    public UsersResource(AddUser adds, BrowseTenants browses, ChangeUser changes) {
        this.adds = adds;
        this.browses = browses;
        this.changes = changes;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Described(value = "Adds a user of the tenant", answer = UserJson.class, status = 201)
    public Response add(@Context SecurityContext security, UserJson.NewJson body) {
        CallerContext.visit(security);
        UserJson.NewJson wanted = Input.body(body);
        User added = adds.add(
                CallerContext.tenant(security),
                wanted.id(),
                wanted.checkedName(),
                wanted.kindOfUser(),
                wanted.allRoles());
        return Response.status(Response.Status.CREATED)
                .entity(UserJson.of(added))
                .build();
    }

    @GET
    @Described(
            value = "Lists the users of the tenant",
            answer = UserJson.ListJson.class,
            query = {"after", "limit:integer"})
    public Response list(@Context SecurityContext security, @Context UriInfo uri) {
        CallerContext.visit(security);
        var params = Params.of(uri);
        int limit = params.number("limit", 1, MAX_LIMIT, DEFAULT_LIMIT);
        List<User> page = browses.users(
                CallerContext.tenant(security), params.find("after").orElse(""), limit);
        Optional<String> next = page.size() < limit
                ? Optional.empty()
                : Optional.of(page.get(page.size() - 1).id().toString());
        return Response.ok(new UserJson.ListJson(page.stream().map(UserJson::of).toList(), next))
                .build();
    }

    @PATCH
    @Path("{user}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Described(value = "Changes a user of the tenant, gives it a password, or shuts it out", answer = UserJson.class)
    public Response change(@Context SecurityContext security, @PathParam("user") String user, UserChangeJson body) {
        CallerContext.visit(security);
        User changed = changes.change(
                CallerContext.tenant(security),
                UserJson.inPath(user),
                Input.body(body).change());
        return Response.ok(UserJson.of(changed)).build();
    }
}
