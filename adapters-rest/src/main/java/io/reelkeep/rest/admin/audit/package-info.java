/** Who did and saw what, for the operator. */
package io.reelkeep.rest.admin.audit;
