/** What a tenant has set up, as our own routes and the operator's show it: applications, callbacks, subscriptions to events. */
package io.reelkeep.rest.shared.organisation;
