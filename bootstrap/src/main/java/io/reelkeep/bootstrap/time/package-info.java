/** The one clock and what is made of time. */
package io.reelkeep.bootstrap.time;
