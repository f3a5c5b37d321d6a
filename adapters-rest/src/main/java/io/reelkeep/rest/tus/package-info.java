/** Whole files come in by tus 1.0.0, resumable after any interruption. */
@Dialect(value = "Uploads", errors = ProblemJson.class, errorType = ProblemErrors.MEDIA_TYPE)
package io.reelkeep.rest.tus;

import io.reelkeep.rest.shared.ProblemErrors;
import io.reelkeep.rest.shared.ProblemJson;
import io.reelkeep.rest.shared.description.Dialect;
