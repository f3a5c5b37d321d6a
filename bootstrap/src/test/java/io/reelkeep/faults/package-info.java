/**
 * Things go wrong on purpose while somebody works, and afterwards everything that was acknowledged is looked for. {@code Customer}
 * works and tells {@code Promises} what it was promised; {@code Calamity} is what goes wrong; {@code Oracle} holds the house to what
 * it has promised.
 */
package io.reelkeep.faults;
