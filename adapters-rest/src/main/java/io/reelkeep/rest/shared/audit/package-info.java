/** How calls become notes of who did and saw what, whatever dialect they are made in. */
package io.reelkeep.rest.shared.audit;
