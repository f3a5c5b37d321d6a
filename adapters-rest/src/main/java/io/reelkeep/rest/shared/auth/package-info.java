/** Who calls our own API: applications with a bearer token. */
package io.reelkeep.rest.shared.auth;
