/** How often recordings are used, in the words of the WeCom dialect. */
package io.reelkeep.rest.wecom.usage;
