package io.reelkeep.rest.wecom;

import io.reelkeep.application.tenancy.IssueAccessToken;
import io.reelkeep.domain.tenancy.CredentialKind;
import io.reelkeep.rest.shared.Params;
import io.reelkeep.rest.shared.description.Described;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Gives out access tokens (contract: WeCom 2). */
@Path("/cgi-bin/gettoken")
public final class TokenResource {
    private final IssueAccessToken issue;

    @Inject
    public TokenResource(IssueAccessToken issue) {
        this.issue = issue;
    }

    @GET
    @Described(
            value = "Gives out an access token",
            answer = TokenJson.class,
            query = {"corpid!", "corpsecret!"})
    public Response token(@Context UriInfo uri) {
        Params params = Params.of(uri);
        String corp = Wanted.text(params, "corpid");
        var issued = issue.issue(CredentialKind.WECOM, corp, Wanted.text(params, "corpsecret"));
        return Response.ok(TokenJson.of(issued), WeComErrors.JSON_UTF8).build();
    }
}
