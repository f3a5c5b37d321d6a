/** Why somebody can or cannot open a link, as the tenant and the operator are told alike. */
package io.reelkeep.rest.shared.explanation;
