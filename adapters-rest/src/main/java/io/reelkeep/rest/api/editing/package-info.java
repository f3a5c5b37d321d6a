/** Clips and drafts: what is made anew out of recordings. */
package io.reelkeep.rest.api.editing;
