/** Meetings and classes that people make to record into them. */
package io.reelkeep.rest.api.meeting;
