/** The pages on which the holder of a link watches. Plain HTML: they work without a script. */
package io.reelkeep.rest.watch;
