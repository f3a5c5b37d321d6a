package io.reelkeep.rest.admin.tenancy;

import io.reelkeep.application.people.ChangeUser;
import io.reelkeep.application.tenancy.AddUser;
import io.reelkeep.application.tenancy.BrowseTenants;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.tenancy.User;
import io.reelkeep.rest.admin.AdminIds;
import io.reelkeep.rest.admin.Listing;
import io.reelkeep.rest.admin.Operator;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Params;
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
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** {@code /api/admin/tenants/{tenant}/users}: the people of a tenant. */
@Operator
@Dependent
@Path("/api/admin/tenants/{tenant}/users")
@Produces(MediaType.APPLICATION_JSON)
public final class UsersResource {
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
    @Described(value = "Adds a user", answer = UserJson.class, status = 201)
    public Response add(@PathParam("tenant") String tenant, UserJson.NewJson body) {
        UserJson.NewJson wanted = Input.body(body);
        TenantId of = AdminIds.tenant(tenant);
        User added = adds.add(of, wanted.id(), wanted.checkedName(), wanted.kindOfUser(), wanted.allRoles());
        return Response.status(Response.Status.CREATED)
                .entity(UserJson.of(added))
                .build();
    }

    @PATCH
    @Path("{user}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Described(value = "Changes a user, gives it a password, or shuts it out", answer = UserJson.class)
    public Response change(@PathParam("tenant") String tenant, @PathParam("user") String user, UserChangeJson body) {
        User changed = changes.change(
                AdminIds.tenant(tenant), UserJson.inPath(user), Input.body(body).change());
        return Response.ok(UserJson.of(changed)).build();
    }

    @GET
    @Described(
            value = "Lists users",
            answer = UserJson.ListJson.class,
            query = {"after", "limit:integer"})
    public Response list(@PathParam("tenant") String tenant, @Context UriInfo uri) {
        var listing = Listing.of(Params.of(uri));
        List<User> page = browses.users(AdminIds.tenant(tenant), listing.after().orElse(""), listing.limit());
        var json = new UserJson.ListJson(page.stream().map(UserJson::of).toList(), listing.next(page, User::id));
        return Response.ok(json).build();
    }
}
