/** What a subscription allows, what ends by itself, what is held and what can be brought back, by the native API. */
package io.reelkeep.rest.api.standing;
