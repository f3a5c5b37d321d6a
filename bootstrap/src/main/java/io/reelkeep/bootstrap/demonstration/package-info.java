/** The recording that a house is set up with. */
package io.reelkeep.bootstrap.demonstration;
