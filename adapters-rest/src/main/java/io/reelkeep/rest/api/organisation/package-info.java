/** What a tenant's administrators set up themselves: applications and their keys, who is told of what. */
package io.reelkeep.rest.api.organisation;
