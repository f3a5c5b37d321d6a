/**
 * Background work that survives everything: rows of db-scheduler, written in the transaction of the fact that calls for
 * the work, done by any node.
 */
package io.reelkeep.persistence.tasks;
