/** The WeCom dialect: recordings as self-built applications of WeCom list them (contract: WeCom). */
package io.reelkeep.rest.wecom;
