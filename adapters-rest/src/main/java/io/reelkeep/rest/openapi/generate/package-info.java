/** Makes the document when the module is built; not part of the server. */
package io.reelkeep.rest.openapi.generate;
