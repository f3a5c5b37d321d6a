/** What routes say of themselves for the OpenAPI document. */
package io.reelkeep.rest.shared.description;
