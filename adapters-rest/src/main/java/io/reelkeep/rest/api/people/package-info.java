/** People who sign in, and the people of a tenant. */
package io.reelkeep.rest.api.people;
