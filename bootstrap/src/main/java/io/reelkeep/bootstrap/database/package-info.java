/** The embedded database, made to keep what it has acknowledged. */
package io.reelkeep.bootstrap.database;
