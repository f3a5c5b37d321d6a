/** VOD API 2.0: finding what was recorded in live rooms (contract: Live 2). */
package io.reelkeep.rest.live.vod;
