/** VOD API 2.0: finding what was recorded in live rooms (contract: Live 2). */
@Dialect(value = "VOD", errors = VodErrorJson.class, errorStatus = "200")
package io.reelkeep.rest.live.vod;

import io.reelkeep.rest.shared.description.Dialect;
