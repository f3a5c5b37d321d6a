/** What goes on: callbacks, background work, and the clock of a test server. */
package io.reelkeep.rest.admin.operation;
