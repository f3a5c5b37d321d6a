/** Who comes with a link: what a browser shows besides it. */
package io.reelkeep.rest.shared.visit;
