/**
 * What an operator may set. Plain Java without any dependency: the launcher reads it before there is a server, and the
 * application reads it again inside.
 */
package io.reelkeep.bootstrap.settings;
