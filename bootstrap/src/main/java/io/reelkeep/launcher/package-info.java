/**
 * Starts and stops the server process. Outside the WAR, and the only place that knows the application server by name.
 */
package io.reelkeep.launcher;
