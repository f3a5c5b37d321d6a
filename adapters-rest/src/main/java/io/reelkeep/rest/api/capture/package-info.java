/** Recordings under way: open, send segments, ask what is missing, stop. */
package io.reelkeep.rest.api.capture;
