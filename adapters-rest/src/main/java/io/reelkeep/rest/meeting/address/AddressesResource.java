package io.reelkeep.rest.meeting.address;

import io.reelkeep.application.shared.Page;
import io.reelkeep.application.sharing.HandOutAddresses;
import io.reelkeep.application.sharing.HandOutAddresses.Address;
import io.reelkeep.application.sharing.HandOutAddresses.Order;
import io.reelkeep.domain.sharing.AccessMember.Permission;
import io.reelkeep.rest.meeting.Answers;
import io.reelkeep.rest.meeting.MeetingApi;
import io.reelkeep.rest.meeting.MeetingParams;
import io.reelkeep.rest.meeting.OperatorGate;
import io.reelkeep.rest.shared.PublicUrls;
import io.reelkeep.rest.shared.audit.Audited;
import io.reelkeep.rest.shared.description.Described;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Addresses to watch files at and to fetch them from, for a while (contract: Meeting 4.3, 4.4). */
@Path("/v1/addresses")
@MeetingApi
public final class AddressesResource {
    private static final int MAX_PAGE_SIZE = 50;

    private final OperatorGate gate;
    private final HandOutAddresses addresses;
    private final PublicUrls urls;
    private final AddressLifetimes lifetimes;

    @Inject
    public AddressesResource(
            OperatorGate gate, HandOutAddresses addresses, PublicUrls urls, AddressLifetimes lifetimes) {
        this.gate = gate;
        this.addresses = addresses;
        this.urls = urls;
        this.lifetimes = lifetimes;
    }

    /** None while the files are being made. */
    @Audited("address.hand-out")
    @GET
    @Described(
            value = "Gives addresses of all files of a recording",
            answer = AddressesJson.class,
            query = {
                "meeting_record_id!",
                "operator_id",
                "operator_id_type:integer",
                "userid",
                "page:integer",
                "page_size:integer"
            })
    public Response ofAll(@Context SecurityContext security, @Context UriInfo uri) {
        var params = MeetingParams.of(uri);
        int number = params.page();
        int size = params.pageSize(MAX_PAGE_SIZE, MAX_PAGE_SIZE);
        var passed = gate.pass(security, params.operator(), params.recording(), Permission.VIEW);
        var found = addresses.ofAll(
                order(passed, lifetimes.ofAll()), passed.recording().id());
        return Answers.of(AddressesJson.of(found.recording(), page(found.files(), number, size), links(passed)));
    }

    @Audited("address.hand-out")
    @GET
    @Path("{record_file_id}")
    @Described(
            value = "Gives addresses of a file",
            answer = FileAddressesJson.class,
            query = {"operator_id", "operator_id_type:integer", "userid"})
    public Response ofOne(
            @Context SecurityContext security, @Context UriInfo uri, @PathParam("record_file_id") String id) {
        var file = MeetingParams.file(id);
        var passed = gate.pass(security, MeetingParams.of(uri).operator(), file, Permission.VIEW);
        var found = addresses.ofOne(order(passed, lifetimes.ofOne()), file);
        return Answers.of(FileAddressesJson.of(found.recording(), found.files().get(0), links(passed)));
    }

    private static Order order(OperatorGate.Passed passed, Duration lifetime) {
        return new Order(passed.tenant(), Optional.of(passed.operator()), lifetime);
    }

    /** Whoever may only watch gets no address to take the file along. */
    private AddressLinks links(OperatorGate.Passed passed) {
        return new AddressLinks(urls, gate.manages(passed));
    }

    private static Page<Address> page(List<Address> all, int number, int size) {
        long skipped = (number - 1L) * size;
        return new Page<>(all.stream().skip(skipped).limit(size).toList(), number, size, all.size());
    }
}
