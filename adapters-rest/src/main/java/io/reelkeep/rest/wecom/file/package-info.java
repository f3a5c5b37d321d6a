/** Files and their addresses in the words of the WeCom dialect. */
package io.reelkeep.rest.wecom.file;
