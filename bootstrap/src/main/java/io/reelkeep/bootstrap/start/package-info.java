/** The order of start and stop, and what health checks say about it. */
package io.reelkeep.bootstrap.start;
