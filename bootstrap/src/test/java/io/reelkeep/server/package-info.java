/** The server seen from outside: the real jar in a process of its own. */
package io.reelkeep.server;
