/** The WeCom dialect: recordings as self-built applications of WeCom list them (contract: WeCom). */
@Dialect(value = "WeCom", errors = ErrorJson.class, errorStatus = "200")
package io.reelkeep.rest.wecom;

import io.reelkeep.rest.shared.description.Dialect;
