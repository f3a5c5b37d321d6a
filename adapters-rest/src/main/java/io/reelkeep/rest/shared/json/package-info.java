/** JSON that is read to the letter: nothing is guessed, wrapped, cut off or silently dropped. */
package io.reelkeep.rest.shared.json;
