/** Subtitles and chapters of files. */
package io.reelkeep.rest.api.captions;
