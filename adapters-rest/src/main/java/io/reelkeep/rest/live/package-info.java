/** The Live dialect: what its recorder and its look-ups have in common (seed: interactive live, recording). */
package io.reelkeep.rest.live;
