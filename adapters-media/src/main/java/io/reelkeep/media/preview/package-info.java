/** Pictures and peaks of files: what is looked at, how it is laid out, how it is written. Decoding is done elsewhere. */
package io.reelkeep.media.preview;
