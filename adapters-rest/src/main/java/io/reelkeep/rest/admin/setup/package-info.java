/** The first run. */
package io.reelkeep.rest.admin.setup;
