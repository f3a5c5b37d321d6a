/** Recordings: list, show, retry, share. */
package io.reelkeep.rest.api.recording;
