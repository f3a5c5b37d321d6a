/** The rules of this house, and the proof that each of them bites. */
package io.reelkeep.house;
