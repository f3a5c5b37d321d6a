/** Whether this house has been set up. */
package io.reelkeep.rest.api.setup;
