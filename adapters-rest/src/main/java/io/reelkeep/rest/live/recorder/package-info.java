/** Start and stop of recordings in live rooms (contract: Live 1). */
package io.reelkeep.rest.live.recorder;
