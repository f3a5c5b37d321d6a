/** What was deleted, and proof of it, by the native API. */
package io.reelkeep.rest.api.deletion;
