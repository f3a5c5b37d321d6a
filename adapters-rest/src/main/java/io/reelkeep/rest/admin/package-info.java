/** The operator's API: who may use the house, and what goes on in it. */
package io.reelkeep.rest.admin;
