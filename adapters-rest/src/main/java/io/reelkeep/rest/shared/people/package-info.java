/** People as our own routes and the operator's show them. */
package io.reelkeep.rest.shared.people;
