/** Hands out the console, which is a program of its own that runs in the browser. */
package io.reelkeep.rest.console;
