/** The Meeting dialect: recordings as clients of the Tencent Meeting REST API list them (seed: GET /v1/records). */
@Dialect(
        value = "Meeting",
        errors = ErrorJson.class,
        errorStatus = {"400", "500"})
package io.reelkeep.rest.meeting;

import io.reelkeep.rest.shared.description.Dialect;
