/** Large bodies on their way in: bounded, paced, and not too many at once. */
package io.reelkeep.rest.shared.body;
