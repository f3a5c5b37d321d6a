/** How tenants stand and what ends by itself, by the operator's API. */
package io.reelkeep.rest.admin.standing;
