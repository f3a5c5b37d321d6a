/** Our own API, for recorders and integrators: JSON in snake_case, ids as strings, RFC 9457 errors. */
package io.reelkeep.rest.api;
