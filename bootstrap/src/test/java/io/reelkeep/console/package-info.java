/** Drives the console and the watch page in a real browser, on the real server. */
package io.reelkeep.console;
