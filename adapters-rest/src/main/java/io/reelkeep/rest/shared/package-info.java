/** What all dialects have in common: how text becomes values, how failures become answers. */
package io.reelkeep.rest.shared;
