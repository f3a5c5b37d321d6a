/** How subscriptions, retention and holds are written, by tenants and operator alike. */
package io.reelkeep.rest.shared.standing;
