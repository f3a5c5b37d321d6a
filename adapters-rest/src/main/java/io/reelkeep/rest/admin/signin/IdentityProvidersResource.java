package io.reelkeep.rest.admin.signin;

import io.reelkeep.application.people.KeepIdentityProviders;
import io.reelkeep.domain.people.IdentityProvider;
import io.reelkeep.rest.admin.AdminIds;
import io.reelkeep.rest.admin.Operator;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.PublicUrls;
import io.reelkeep.rest.shared.description.Described;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** {@code /api/admin/tenants/{tenant}/identity-providers}: whom a tenant believes about who somebody is. */
@Operator
@Dependent
@Path("/api/admin/tenants/{tenant}/identity-providers")
@Produces(MediaType.APPLICATION_JSON)
public final class IdentityProvidersResource {
    private final KeepIdentityProviders keeps;
    private final PublicUrls urls;

    @Inject
    public IdentityProvidersResource(KeepIdentityProviders keeps, PublicUrls urls) {
        this.keeps = keeps;
        this.urls = urls;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Described(
            value = "Adds an identity provider; its secret is never shown again",
            answer = IdentityProviderJson.class,
            status = 201)
    public Response add(@PathParam("tenant") String tenant, IdentityProviderWishJson body) {
        IdentityProvider added = keeps.add(AdminIds.tenant(tenant), Input.body(body)::terms);
        return Response.status(Response.Status.CREATED).entity(json(added)).build();
    }

    @GET
    @Described(value = "Lists the identity providers of a tenant", answer = IdentityProviderJson.ListJson.class)
    public Response list(@PathParam("tenant") String tenant) {
        var all = keeps.list(AdminIds.tenant(tenant)).stream().map(this::json).toList();
        return Response.ok(new IdentityProviderJson.ListJson(all)).build();
    }

    @GET
    @Path("{provider}")
    @Described(value = "Shows an identity provider", answer = IdentityProviderJson.class)
    public Response show(@PathParam("tenant") String tenant, @PathParam("provider") String provider) {
        return Response.ok(json(keeps.show(AdminIds.tenant(tenant), AdminIds.identityProvider(provider))))
                .build();
    }

    @PATCH
    @Path("{provider}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Described(value = "Changes an identity provider", answer = IdentityProviderJson.class)
    public Response change(
            @PathParam("tenant") String tenant, @PathParam("provider") String provider, IdentityProviderWishJson body) {
        IdentityProvider changed =
                keeps.change(AdminIds.tenant(tenant), AdminIds.identityProvider(provider), Input.body(body)::over);
        return Response.ok(json(changed)).build();
    }

    /** Removing what is not there is no mistake. */
    @DELETE
    @Path("{provider}")
    @Described(value = "Removes an identity provider", status = 204)
    public Response remove(@PathParam("tenant") String tenant, @PathParam("provider") String provider) {
        keeps.remove(AdminIds.tenant(tenant), AdminIds.identityProvider(provider));
        return Response.noContent().build();
    }

    private IdentityProviderJson json(IdentityProvider provider) {
        return IdentityProviderJson.of(provider, urls);
    }
}
