/** The document that describes every route, for programs. */
@Dialect(value = "About", errorType = "text/html")
package io.reelkeep.rest.openapi;

import io.reelkeep.rest.shared.description.Dialect;
