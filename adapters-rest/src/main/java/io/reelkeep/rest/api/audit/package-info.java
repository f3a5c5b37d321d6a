/** Who did and saw what, by the native API. */
package io.reelkeep.rest.api.audit;
