/** Sharing settings in the words of the WeCom dialect. */
package io.reelkeep.rest.wecom.sharing;
