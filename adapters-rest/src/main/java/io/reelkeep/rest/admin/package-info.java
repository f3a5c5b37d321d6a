/** The operator's API: who may use the house, and what goes on in it. */
@Dialect(value = "Admin", errors = ProblemJson.class, errorType = ProblemErrors.MEDIA_TYPE)
package io.reelkeep.rest.admin;

import io.reelkeep.rest.shared.ProblemErrors;
import io.reelkeep.rest.shared.ProblemJson;
import io.reelkeep.rest.shared.description.Dialect;
