/** Links to recordings, on what terms they open, for whom, and why. */
package io.reelkeep.rest.api.sharing;
