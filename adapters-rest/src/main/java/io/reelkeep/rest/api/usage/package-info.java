/** How often recordings were watched and taken along, by the native API. */
package io.reelkeep.rest.api.usage;
