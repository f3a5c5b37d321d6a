/** Whole files come in by tus 1.0.0, resumable after any interruption. */
package io.reelkeep.rest.tus;
