/** Our own API, for recorders and integrators: JSON in snake_case, ids as strings, RFC 9457 errors. */
@Dialect(value = "Native", errors = ProblemJson.class, errorType = ProblemErrors.MEDIA_TYPE)
package io.reelkeep.rest.api;

import io.reelkeep.rest.shared.ProblemErrors;
import io.reelkeep.rest.shared.ProblemJson;
import io.reelkeep.rest.shared.description.Dialect;
