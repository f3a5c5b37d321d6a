package io.reelkeep.rest.meeting;

import io.reelkeep.domain.shared.Reason;
import io.reelkeep.domain.shared.Refusal;
import io.reelkeep.rest.shared.Input;
import io.reelkeep.rest.shared.description.Described;
import io.reelkeep.rest.shared.json.Tolerant;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;

/** Handing recordings over is for enterprises that run the whole product themselves: nobody here may (contract: 4.9). */
@Path("/v1/records/transfer-recording")
@MeetingApi
public final class TransferResource {
    private final OperatorGate gate;

    @Inject
    public TransferResource(OperatorGate gate) {
        this.gate = gate;
    }

    /** Who asks; to whom, and what, is of no account. */
    @Tolerant
    record TransferJson(Optional<String> operatorId, Optional<Long> operatorIdType, Optional<String> userid) {
        Operator operator() {
            return Operator.of(operatorId, operatorIdType, userid);
        }
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Described(value = "Is always refused: recordings cannot be transferred", answer = Answers.NothingJson.class)
    public Response transfer(@Context SecurityContext security, TransferJson body) {
        var operator = gate.pass(security, Input.body(body).operator());
        throw new Refusal(Reason.NOT_PERMITTED, "the user " + operator + " cannot transfer recordings");
    }
}
