/** What is said in a file in the words of the WeCom dialect. */
package io.reelkeep.rest.wecom.transcript;
