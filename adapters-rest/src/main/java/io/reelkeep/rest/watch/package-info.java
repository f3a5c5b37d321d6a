/** The pages on which the holder of a link watches. Plain HTML: they work without a script. */
@Dialect(value = "Pages", errorType = "text/html")
package io.reelkeep.rest.watch;

import io.reelkeep.rest.shared.description.Dialect;
