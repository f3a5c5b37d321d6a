/** Programs that an operator has installed; the only place where any is started. */
package io.reelkeep.media.external;
