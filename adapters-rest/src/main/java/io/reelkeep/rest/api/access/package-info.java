/** Asking to be let in to a recording. */
package io.reelkeep.rest.api.access;
