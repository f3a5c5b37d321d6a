/** The Meeting dialect: recordings as clients of the Tencent Meeting REST API list them (seed: GET /v1/records). */
package io.reelkeep.rest.meeting;
