/** Signing in with somebody else's word: the ways there are, the visit to an authority, and passwords of directories. */
package io.reelkeep.rest.api.signin;
