/** Chance, keys and what is locked with them. */
package io.reelkeep.bootstrap.secrets;
