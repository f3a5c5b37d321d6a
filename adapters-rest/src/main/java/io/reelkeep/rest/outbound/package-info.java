/** What Reelkeep tells others of its own accord: callbacks, and the guard that decides whom it may call at all. */
package io.reelkeep.rest.outbound;
