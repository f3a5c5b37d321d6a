/** Events in the words of the WeCom documents (contract: WeCom 6). */
package io.reelkeep.rest.outbound.wecom;
