/** Start and stop of recordings in live rooms (contract: Live 1). */
@Dialect(value = "Live Recorder", errors = AnswerJson.class, errorStatus = "200")
package io.reelkeep.rest.live.recorder;

import io.reelkeep.rest.shared.description.Dialect;
