package io.reelkeep.rest.admin.tenancy;

import io.reelkeep.application.tenancy.AddUser;
import io.reelkeep.application.tenancy.BrowseTenants;
import io.reelkeep.domain.shared.Checks;
import io.reelkeep.domain.shared.TenantId;
import io.reelkeep.domain.shared.UserId;
import io.reelkeep.domain.tenancy.User;
import io.reelkeep.rest.admin.AdminIds;
import io.reelkeep.rest.admin.Listing;
import io.reelkeep.rest.admin.Operator;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.Params;
import io.reelkeep.rest.shared.description.Described;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

    @Inject
    public UsersResource(AddUser adds, BrowseTenants browses) {
        this.adds = adds;
        this.browses = browses;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Described(value = "Adds a user", answer = UserJson.class, status = 201)
    public Response add(@PathParam("tenant") String tenant, UserJson.NewJson body) {
        UserJson.NewJson wanted = Input.body(body);
        TenantId of = AdminIds.tenant(tenant);
        UserId id = Input.of("user_id", () -> new UserId(wanted.userId()));
        String name = Input.of("name", () -> Checks.text(wanted.name(), 128, "name"));
        User.Kind kind = wanted.kind()
                .map(word -> Input.word("kind", word, User.Kind.class))
                .orElse(User.Kind.PERSON);
        User added = wanted.administrator().orElse(false)
                ? adds.addAdministrator(of, id, name, kind)
                : adds.add(of, id, name, kind);
        return Response.status(Response.Status.CREATED)
                .entity(UserJson.of(added))
                .build();
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
